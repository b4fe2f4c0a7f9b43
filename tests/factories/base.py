"""What every factory is."""

from factory.django import DjangoModelFactory


class Base(DjangoModelFactory):
    class Meta:
        abstract = True
        skip_postgeneration_save = True
