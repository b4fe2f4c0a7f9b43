"""`compile_report` as it is typed: what it takes, what it writes, what it refuses."""

import io
import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from reports.compose import compose
from reports.models import Outline
from reports.render.files import FORMATS
from tests.entries import reading
from tests.factories import (
    OutlineFactory,
    OutlinePartFactory,
    ReportFactory,
    TaskFactory,
    TaskScopeFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def codes(report):
    return report.unit.code, report.period.code


@pytest.fixture
def other_outline(report):
    """A second report of the same unit and period."""
    outline = OutlinePartFactory(
        outline=OutlineFactory(code="nhanh"), tasks=True
    ).outline
    head = report.unit.letterheads.get()
    ReportFactory(letterhead=head, period=report.period, outline=outline)
    return outline


@pytest.fixture
def run(codes, tmp_path):
    """Types the command; returns what it printed and what it wrote."""

    def run(*names, output=tmp_path / "out", **options):
        printed = io.StringIO()
        typed = {"format": ["json"], "output": output, "stdout": printed} | options
        call_command("compile_report", *(names or codes), **typed)
        return printed.getvalue(), output.read_bytes()

    return run


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_is_what_the_format_makes_of_the_report(report, run, name):
    _, written = run(format=[name])

    assert written == FORMATS[name].render(compose(report))


def test_several_formats_stand_beside_one_another(codes, report, tmp_path):
    name = tmp_path / "bao-cao-2020-H1.05"  # its end is no suffix of ours

    call_command("compile_report", *codes, format=["html", "json"], output=name)

    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    document = compose(report)
    assert written == {
        f"{name.name}.{kind}": FORMATS[kind].render(document)
        for kind in ("html", "json")
    }


def test_folders_are_made_and_the_file_is_named(run, tmp_path):
    output = tmp_path / "var" / "report" / "a.json"

    printed, _ = run(output=output)

    assert printed == f"Đã ghi {output}\n"


@pytest.mark.parametrize("typed", ["31/5/2020", "2020-05-31"])
def test_as_of_is_a_day_in_either_form(run, typed):
    _, written = run(as_of=typed)

    assert json.loads(written)["as_of"] == "2020-05-31"


def test_without_as_of_the_period_says_the_day(run, period):
    _, written = run()

    assert json.loads(written)["as_of"] == period.cut_off_on.isoformat()


def test_before_the_first_known_day_nothing_is_known_and_that_is_not_zero(
    run, task, indicator
):
    TaskScopeFactory(task=task, object_code="km")
    reading(indicator, 5, on=date(2020, 3, 10))

    _, known = run(as_of="10/03/2020")
    _, unknown = run(as_of="09/03/2020")

    assert words(json.loads(known))[1:2] == ["Đường đã cứng hóa: 05 km."]
    assert words(json.loads(unknown))[1:2] == ["Đường đã cứng hóa: chưa có số liệu."]


def test_of_several_reports_the_outline_chooses(other_outline, run):
    other_outline.subject = "Báo cáo nhanh"
    other_outline.save()

    _, written = run(outline="nhanh")

    assert json.loads(written)["subject"] == "Báo cáo nhanh"


def test_of_several_reports_the_regular_one_of_the_period_is_meant(
    report, other_outline, run
):
    Outline.objects.filter(pk=report.outline.pk).update(period_kind="HALF")

    _, written = run()

    assert json.loads(written)["subject"].startswith("Kết quả")


def test_of_the_reports_about_tasks_the_task_chooses(report, programme, run):
    about_tasks(report, programme)

    _, by_both = run(outline="chuyen-de", task="duong")
    _, by_task = run(task="cau")

    assert json.loads(by_both)["subject"] == "Về Làm đường"
    assert json.loads(by_task)["subject"] == "Về Bắc cầu"


# Refusals


@pytest.mark.parametrize(
    ("unit", "period", "asked", "sentence"),
    [
        (
            "{}",
            "2031-H1",
            "",
            "Không có báo cáo của đơn vị {} kỳ 2031-H1 (bảng report).",
        ),
        ("h000", "{}", "", "Không có báo cáo của đơn vị h000 kỳ {} (bảng report)."),
        (
            "h000",
            "{}",
            "nhanh",
            "Không có báo cáo của đơn vị h000 kỳ {} theo đề cương nhanh (bảng report).",
        ),
    ],
    ids=["period", "unit", "outline"],
)
def test_what_names_no_report_is_refused(
    report, refusal, unit, period, asked, sentence
):
    names = (unit.format(report.unit.code), period.format(report.period.code))
    known = report.unit.code if unit == "{}" else report.period.code

    assert refusal(*names, outline=asked) == sentence.format(known)


def test_several_reports_are_not_guessed_at(report, other_outline, refusal):
    assert refusal() == (
        f"Đơn vị {report.unit.code} kỳ {report.period.code} có nhiều báo cáo;"
        " hãy chọn --outline."
    )


def test_several_reports_about_tasks_are_not_guessed_at(report, programme, refusal):
    about_tasks(report, programme)
    asked = f"Đơn vị {report.unit.code} kỳ {report.period.code}"

    assert refusal(outline="chuyen-de") == (
        f"{asked} có nhiều báo cáo theo đề cương chuyen-de; hãy chọn --task."
    )


def test_a_task_nobody_reports_on_is_refused(report, refusal):
    assert refusal(outline="chuyen-de", task="duong") == (
        f"Không có báo cáo của đơn vị {report.unit.code} kỳ {report.period.code}"
        " theo đề cương chuyen-de về nhiệm vụ duong (bảng report)."
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31/2/2020", "“31/2/2020” không phải là ngày có thật."),
        ("2020-06", "“2020-06” thiếu ngày; hãy viết ngày/tháng/năm như 05/3/2020."),
        (
            "hôm qua",
            "“hôm qua” không phải là ngày; hãy viết ngày/tháng/năm như 05/3/2020.",
        ),
    ],
)
def test_what_is_no_day_is_refused(refusal, typed, sentence):
    assert refusal(as_of=typed) == sentence


def test_a_unit_without_letterhead_on_the_day_cannot_report(report, refusal):
    report.unit.letterheads.update(starts_on=date(2020, 6, 1))

    assert refusal(as_of="31/5/2020") == (
        f"{report.unit.name} chưa có tiêu đề văn bản (bảng letterhead)."
    )


def test_an_unknown_format_is_refused(refusal):
    assert "docs" in refusal(format=["docs"])


def test_nothing_is_written_when_it_is_refused(refusal, tmp_path):
    refusal(as_of="31/2/2020", output=tmp_path / "folder" / "out")

    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def refusal(run):
    """Types what cannot be done; returns what was said."""

    def refusal(*names, **options):
        with pytest.raises(CommandError) as refused:
            run(*names, **options)
        return str(refused.value)

    return refusal


def about_tasks(report, programme):
    """Two more reports of the period, each about a task."""
    outline = OutlineFactory(code="chuyen-de", subject="Về {nhiem_vu}")
    for code, name in (("duong", "Làm đường"), ("cau", "Bắc cầu")):
        task = TaskFactory(programme=programme, code=code, name=name)
        head = report.unit.letterheads.get()
        ReportFactory(letterhead=head, outline=outline, task=task)


def words(node):
    """All words of a frozen document."""
    if isinstance(node, dict):
        runs = node["runs"] if node["type"] == "Paragraph" else []
        return [
            *(["".join(run.get("text", "") for run in runs)] if runs else []),
            *(line for child in node.values() for line in words(child)),
        ]
    if isinstance(node, list):
        return [line for child in node for line in words(child)]
    return []
