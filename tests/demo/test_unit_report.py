"""The own reports of the demo's units: a commune's and those of the departments."""

import pytest

from org.models import Area, User
from reports.compose import compose, find_report
from reports.findings import blocking
from reports.render import to_pdf
from tests.reports.paper import Paper

from .printed import Printed

PERIOD = "2020-H1"


@pytest.fixture
def own(demo):
    return lambda unit: compose(find_report(unit, PERIOD))


def test_the_commune_signs_a_paper_of_its_own(own):
    paper = own("ubnd-huu-le")

    assert paper.letterhead.agency == ("ỦY BAN NHÂN DÂN", "XÃ HỮU LỄ")
    assert paper.letterhead.symbol == "BC-UBND"
    assert paper.addressees == ("UBND huyện Văn Quan",)
    assert paper.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert paper.signature.name == ""  # no source names anybody


def test_the_commune_tells_of_itself_and_of_no_other_commune(own):
    paper = own("ubnd-huu-le")
    printed = "\n".join(Printed(paper).lines)
    told = printed.replace("lựa chọn xây dựng xã Trấn Ninh", "")
    others = Area.objects.filter(kind__code="xa").exclude(code="huu-le")

    assert "hiện nay cơ bản đã đạt 19/19 tiêu chí theo quy định" in printed
    assert [a.name for a in others if f"xã {a.name}" in told] == []


def test_what_the_department_signs_stands_in_the_district_s_report_word_for_word(
    own, report
):
    district = set(Printed(compose(report)).lines)
    department = Printed(own("p-kt-ht")).parts["I.1"].lines

    assert len(department) == 3
    assert set(department) <= district


@pytest.mark.parametrize("unit", ["ubnd-huu-le", "p-kt-ht", "p-vhtt", "ca-huyen"])
def test_nothing_keeps_a_unit_from_signing(demo, unit):
    assert blocking(find_report(unit, PERIOD)) == []


def test_an_object_left_out_keeps_who_leads_the_task_from_signing(demo):
    (found,) = blocking(find_report("tt-ptqd", PERIOD))

    assert "Đường dẫn cầu Tân Sơn" in found.finding.sentence


def test_the_accounts_of_the_office_still_act_for_the_district(demo, today):
    acting = {
        name: User.objects.get(username=f"demo.{name}").acts_for(today).code
        for name in ("vanphong", "vanthu", "lanhdao", "truong.nnptnt", "truong.huule")
    }

    assert acting == {
        "vanphong": "h184",
        "vanthu": "h184",
        "lanhdao": "h184",
        "truong.nnptnt": "p-nnptnt",
        "truong.huule": "ubnd-huu-le",
    }


@pytest.mark.slow
def test_the_paper_of_the_commune_is_whole(own):
    pages = Paper(to_pdf(own("ubnd-huu-le"))).pages

    assert len(pages) == 2
