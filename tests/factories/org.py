"""Places, units, people and papers."""

from datetime import date

import factory

from org import models as org

from .base import Base

# Places


class AreaKindFactory(Base):
    """A commune; `district=True` and the like for the other levels."""

    class Meta:
        model = org.AreaKind
        django_get_or_create = ("code",)

    class Params:
        province = factory.Trait(code="tinh", name="tỉnh", rank=1, is_rural=False)
        district = factory.Trait(code="huyen", name="huyện", rank=2, is_rural=False)
        town = factory.Trait(code="thi-tran", name="thị trấn", rank=3, is_rural=False)
        village = factory.Trait(code="thon", name="thôn", rank=4, is_rural=False)

    code, name, rank, is_rural = "xa", "xã", 3, True


class AreaFactory(Base):
    """A commune; `parent=` puts it below another area for ever."""

    class Meta:
        model = org.Area

    class Params:
        province = factory.Trait(kind__province=True)
        district = factory.Trait(kind__district=True)
        town = factory.Trait(kind__town=True)
        village = factory.Trait(kind__village=True)

    code = factory.Sequence(lambda n: f"dia-ban-{n}")
    name = factory.Sequence(lambda n: f"Địa bàn {n}")
    kind = factory.SubFactory(AreaKindFactory)

    @factory.post_generation
    def parent(self, create, extracted, **kwargs):
        if extracted:
            org.AreaParent.objects.create(area=self, parent=extracted, **kwargs)


class AreaChangeFactory(Base):
    """`sources=` are merged whole into `target=`."""

    class Meta:
        model = org.AreaChange

    code = factory.Sequence(lambda n: f"thay-doi-{n}")
    happened_on = date(2020, 1, 1)

    @factory.post_generation
    def sources(self, create, extracted, **kwargs):
        for source in extracted or ():
            org.AreaChangeLine.objects.create(change=self, source=source, **kwargs)


# Units and people


class UnitFactory(Base):
    """A department; `parent=` puts it below another unit for ever."""

    class Meta:
        model = org.Unit

    class Params:
        committee = factory.Trait(
            kind=org.Unit.Kind.COMMITTEE,
            name=factory.LazyAttribute(lambda unit: f"UBND {unit.area.full_name}"),
            area=factory.SubFactory(AreaFactory),
        )

    code = factory.Sequence(lambda n: f"don-vi-{n}")
    name = factory.Sequence(lambda n: f"Phòng {n}")
    kind = org.Unit.Kind.DEPARTMENT

    @factory.post_generation
    def parent(self, create, extracted, **kwargs):
        if extracted:
            org.UnitParent.objects.create(unit=self, parent=extracted, **kwargs)


class LetterheadFactory(Base):
    class Meta:
        model = org.Letterhead

    unit = factory.SubFactory(UnitFactory)
    agency = factory.LazyAttribute(lambda head: head.unit.name.upper())
    symbol = "UBND"
    place = "Bình An"
    collective = "ỦY BAN NHÂN DÂN"


class SignatoryFactory(Base):
    class Meta:
        model = org.Signatory

    code = factory.Sequence(lambda n: f"nguoi-ky-{n}")
    unit = factory.SubFactory(UnitFactory)
    full_name = "Lý Thị Mai"
    position = "Chủ tịch"
    authority = org.Signatory.Authority.COLLECTIVE


class UserFactory(Base):
    """An officer of a unit of their own; other roles are traits."""

    class Meta:
        model = org.User

    class Params:
        head = factory.Trait(role=org.User.Role.HEAD)
        office = factory.Trait(role=org.User.Role.OFFICE)
        leader = factory.Trait(role=org.User.Role.LEADER)
        clerk = factory.Trait(role=org.User.Role.CLERK)
        admin = factory.Trait(role=org.User.Role.ADMIN, is_staff=True)

    username = factory.Sequence(lambda n: f"nguoi-dung-{n}")
    full_name = "Hoàng Văn Thụ"
    unit = factory.SubFactory(UnitFactory)
    role = org.User.Role.STAFF


# Papers


class DocumentTypeFactory(Base):
    class Meta:
        model = org.DocumentType
        django_get_or_create = ("code",)

    class Params:
        report = factory.Trait(code="BC", name="Báo cáo", abbreviation="BC")

    code, name, abbreviation = "KH", "Kế hoạch", "KH"


class DocumentFactory(Base):
    class Meta:
        model = org.Document

    code = factory.Sequence(lambda n: f"van-ban-{n}")
    type = factory.SubFactory(DocumentTypeFactory)
    symbol = factory.Sequence(lambda n: f"{n}/KH-UBND")
    issued_on = date(2020, 2, 10)
    subject = "thực hiện nhiệm vụ"
