"""Percentages of completion and complaints, entered."""

from gpmb.models import Complaint, Completion

from .entering import refusals
from .world import Kind

AFFECTED = Kind.AFFECTED
JUNE_10 = "10/6/2020"


def test_a_percentage_names_its_base(office):
    without = office.send("new_completion", "cho", percent="98")
    assert [*without.context["form"].errors] == ["basis"]

    typed = {"subject": "khối lượng", "basis": "kế hoạch", "percent": "98,5"}
    office.send("new_completion", "cho", **typed)

    row = Completion.objects.get()
    assert (str(row.line.basis), row.line.subject) == ("kế hoạch", "khối lượng")
    assert str(row.percent) == "98.50"


def test_a_new_percentage_of_the_same_base_goes_on_the_same_line(office, world):
    old = world.completion("60", unit=office.unit)

    office.send("completion", "cho", old.line.pk, percent="98")
    office.send("correct_completion", old.code, percent="61", reason="gõ nhầm")

    rows = Completion.objects.known().order_by("percent")
    assert [(row.line, row.percent) for row in rows] == [(old.line, 61), (old.line, 98)]


def test_a_percentage_of_another_project_is_not_here(office, world):
    other = world.project("khac", "Đường khác")
    line = world.completion("60", project=other).line

    assert office.get("completion", "cho", line.pk).status_code == 404


def test_complaints_are_counted(office):
    office.send("complaints", "cho", received="5", resolved="3")
    fewer = office.send("complaints", "cho", received="4", resolved="3")
    assert refusals(fewer)[0].startswith("Số đơn đã tiếp nhận, lũy kế trước là 5")

    row = Complaint.objects.get()
    office.send("correct_complaints", row.code, resolved="4", reason="gõ nhầm")

    row = Complaint.objects.known().get()
    assert (row.received, row.resolved) == (5, 4)


def test_more_settled_than_received_is_told(office):
    response = office.send("complaints", "cho", received="3", resolved="5")

    assert refusals(response) == [
        "Số đơn giải quyết không được lớn hơn số đơn tiếp nhận."
    ]
