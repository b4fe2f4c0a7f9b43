"""Model fields that the whole product shares."""

from django.db import models

from .text import search_key, sort_key


class DerivedKeyField(models.CharField):
    """A stored key made from another field by save() and bulk_create(), not by update()."""

    def __init__(self, *args, source="name", **kwargs):
        self.source = source
        kwargs.setdefault("max_length", 400)
        kwargs.update(editable=False, default="", blank=True)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs["source"] = self.source
        for derived in ("editable", "default", "blank"):
            kwargs.pop(derived, None)
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        value = self.make(getattr(model_instance, self.source))[: self.max_length]
        setattr(model_instance, self.attname, value)
        return value


class SearchKeyField(DerivedKeyField):
    make = staticmethod(search_key)


class SortKeyField(DerivedKeyField):
    make = staticmethod(sort_key)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 620)  # three figures a letter of a long name
        super().__init__(*args, **kwargs)
