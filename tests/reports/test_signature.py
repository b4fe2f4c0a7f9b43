"""Who signs a report, by which authority (Decree 30/2020/NĐ-CP, annex I, II.7)."""

import pytest

from org.models import Letterhead, Signatory
from tests.factories import (
    SignatoryFactory,
)

from .drafts import composed

pytestmark = pytest.mark.django_db

Authority = Signatory.Authority


@pytest.mark.parametrize(
    ("authority", "position", "head", "lines"),
    [
        (Authority.COLLECTIVE, "Chủ tịch", "", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        (Authority.ACTING, "Chủ tịch", "", ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        (
            Authority.DEPUTY,
            "Phó Chủ tịch",
            "Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (
            Authority.BY_ORDER,
            "Chánh Văn phòng",
            "Chủ tịch",
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ),
        (
            Authority.AUTHORISED,
            "Trưởng phòng Nội vụ",
            "Chủ tịch",
            ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"),
        ),
    ],
)
def test_who_signs_by_which_authority(report, authority, position, head, lines):
    report.signatory = SignatoryFactory(
        unit=report.unit,
        authority=authority,
        position=position,
        head_position=head,
        full_name="Lý Thị Mai",
    )
    report.save()

    signature = composed(report).signature

    assert (signature.authority, signature.name) == (lines, "Lý Thị Mai")


def test_a_head_who_leads_alone_signs_for_nobody_else(report):
    Letterhead.objects.update(collective="")
    report.signatory = SignatoryFactory(
        authority=Authority.DEPUTY,
        position="Phó Trưởng phòng",
        head_position="Trưởng phòng",
    )
    report.save()

    assert composed(report).signature.authority == (
        "KT. TRƯỞNG PHÒNG",
        "PHÓ TRƯỞNG PHÒNG",
    )
