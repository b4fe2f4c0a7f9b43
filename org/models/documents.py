"""Papers that are cited."""

from django.db import models

from org.catalogue import Catalogue
from org.fields import SearchKeyField

from .units import Unit


class DocumentType(Catalogue):
    """A type of document and its abbreviation (Decree 30/2020, annex III, table I)."""

    code = models.CharField("mã", max_length=20, unique=True)
    name = models.CharField("tên loại", max_length=80)
    abbreviation = models.CharField("chữ viết tắt", max_length=10, blank=True)

    class Meta:
        verbose_name = "loại văn bản"
        verbose_name_plural = "loại văn bản"

    def __str__(self):
        return self.name


class Document(Catalogue):
    """A paper that is cited. Party symbols (1408-CV/HU) pass like state ones (25/KH-UBND)."""

    code = models.SlugField("mã", unique=True, max_length=80)
    type = models.ForeignKey(DocumentType, models.PROTECT, verbose_name="tên loại")
    symbol = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    issuer = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, verbose_name="cơ quan ban hành"
    )
    issuer_name = models.CharField(
        "tên cơ quan ban hành khác", max_length=200, blank=True
    )
    subject = models.CharField("trích yếu", max_length=500, blank=True)
    file = models.FileField("tệp", upload_to="documents/%Y/", blank=True)
    search_key = SearchKeyField(source="subject")

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"

    def __str__(self):
        return (
            f"{self.type} số {self.symbol}"
            if self.symbol
            else f"{self.type} {self.subject}"
        )

    @property
    def issued_by(self):
        """The issuer as cited; "" where the source names none."""
        return self.issuer.name if self.issuer else self.issuer_name
