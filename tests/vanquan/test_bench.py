"""The benchmark without its clock: what is compared, and what a missing program does."""

import io
import subprocess

import pytest
from django.core.management import call_command

from reports.render.html import to_paper
from tasks.models import Reading
from tests.entries import reading
from tests.factories import IndicatorFactory, OutlinePartFactory, ReportFactory
from tests.reports import sample
from tests.reports.paper import Paper
from vanquan import printers
from vanquan.management.commands import bench


@pytest.fixture
def saved(tmp_path):
    """A report as a file that any program can print."""
    document = sample.document(sections=sample.rich_sections()[:1])
    return printers.save_page(to_paper(document), tmp_path)


def test_a_page_is_saved_with_its_stylesheets_and_fonts(saved):
    found = {str(path.relative_to(saved.parent)) for path in saved.parent.rglob("*.*")}

    assert found == {
        "page.html",
        "css/tinos.css",
        "css/official.css",
        "css/official-print.css",
        "tinos/Tinos_400Regular.ttf",
        "tinos/Tinos_400Regular_Italic.ttf",
        "tinos/Tinos_700Bold.ttf",
        "tinos/Tinos_700Bold_Italic.ttf",
    }


@pytest.mark.slow
@pytest.mark.parametrize("printer", printers.PRINTERS, ids=lambda printer: printer.name)
def test_every_program_prints_the_page(printer, saved):
    if printer.find() is None:
        pytest.skip(f"{printer.name} is not installed")

    paper = Paper(printer.press(saved))

    assert len(paper.where("Điềm He")) == 1
    assert len(paper.pages) > 1


@pytest.mark.slow
def test_chromium_has_our_fonts(saved):
    chromium, _ = printers.PRINTERS
    if chromium.find() is None:
        pytest.skip("Chromium is not installed")

    first, *_ = Paper(chromium.press(saved)).pages

    fonts = {char["fontname"].split("+")[1] for char in first.chars}
    assert fonts <= {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


def test_a_program_that_prints_nothing_is_no_measurement(tmp_path):
    silent = printers.Printer(name="true", programs=("true",), options=lambda *_: [])
    failing = printers.Printer(name="false", programs=("false",), options=lambda *_: [])
    page = printers.save_page(printers.EMPTY, tmp_path)

    with pytest.raises(FileNotFoundError):
        silent.press(page)
    with pytest.raises(subprocess.CalledProcessError):
        failing.press(page)


@pytest.mark.django_db
def test_a_missing_program_is_said_to_be_missing(monkeypatch):
    none = printers.Printer(
        name="Nhà in", programs=("khong-co",), options=lambda *_: []
    )
    monkeypatch.setattr(bench, "PRINTERS", (none,))
    report = ReportFactory(outline=OutlinePartFactory(tasks=True).outline)
    printed = io.StringIO()

    codes = (report.unit.code, report.period.code)
    call_command("bench", *codes, rounds=1, slow_rounds=1, stdout=printed)

    ours = list(bench.our_steps(report, ""))
    _, *lines, missing, _ = printed.getvalue().splitlines()
    assert [line[:46].strip() for line in lines] == ours
    assert missing.split() == ["Nhà", "in", "không", "có"]


def test_every_installed_program_is_timed_with_the_page_and_with_an_empty_one(tmp_path):
    installed = [printer.name for printer in printers.PRINTERS if printer.find()]

    steps = bench.others_steps("<!doctype html>", tmp_path)

    assert list(steps) == [
        f"{name}, {what}"
        for name in installed
        for what in ("the same HTML, start-up included", "an empty page (start-up)")
    ]


def test_saving_a_row_is_timed_with_a_longer_history_and_leaves_none(db, monkeypatch):
    monkeypatch.setattr(bench, "HISTORY", 3)
    reading(IndicatorFactory(), 5)

    times = bench.entering(rounds=1)

    assert list(times) == [
        "save a row, history as it is",
        "save a row, 3 rows more of history",
    ]
    assert Reading.objects.count() == 1


def test_where_nothing_was_entered_no_saving_is_timed(db):
    assert bench.entering(rounds=1) == {}
