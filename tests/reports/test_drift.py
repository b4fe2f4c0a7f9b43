"""Issue, then correct a fact: the files stay, and drift names sentence and report."""

from datetime import date

import pytest
from django.apps import apps

from reports import changes
from reports.drift import GONE, Voided, drift, passages, sentence_around
from reports.models import Report
from reports.states import State
from tasks import facts
from tasks.actions import correct_reading
from tasks.blocks import FigureRun, Section, Source, figures_of, paragraph, runs
from tasks.facts import Fact
from tasks.history import fact_tables
from tests.entries import clerk_of_records, handed_in, reading, said
from tests.factories import PeriodFactory, ReportFactory, UnitFactory

from . import sample
from .office import JUNE_15, again, later

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_press")]

MAY_31 = date(2020, 5, 31)


@pytest.fixture
def issued(office, report, row):
    return office.take(report, State.ISSUED)


def correct(row, value, *, days=1):
    return correct_reading(
        row,
        version=row.version,
        by=clerk_of_records(),
        at=later(days),
        reason="đo lại",
        value=value,
    )


def found(*reports):
    """Report → (rows changed, what drifted)."""
    survey = changes.survey([again(report) for report in reports], JUNE_15)
    return {
        pk: (
            count,
            changes.drift_of(
                Report.objects.for_list().get(pk=pk),
                survey.contents[pk],
                survey.changes,
            ),
        )
        for pk, count in survey.counts.items()
    }


# Facts


def test_nothing_drifts_as_long_as_nothing_changes(issued):
    assert found(issued) == {}


def test_a_corrected_fact_names_sentence_values_and_who_changed_it(issued, row):
    files = [bytes(file.content) for file in issued.files.order_by("pk")]

    correct(row, 6)

    count, (drifted,) = found(issued)[issued.pk]
    assert count == 1
    assert (drifted.printed.text, drifted.now) == ("05 km", "06 km")
    assert drifted.sentence == "Đường đã cứng hóa: 05 km."
    assert drifted.place == "mục I.1"
    (change,) = drifted.changes
    assert (change.was, change.now) == ("05 km", "06 km")
    assert (change.by, change.reason) == (str(clerk_of_records()), "đo lại")
    assert change.at == "2020-06-16T12:00:00+07:00"
    assert [bytes(file.content) for file in issued.files.order_by("pk")] == files


def test_a_voided_fact_is_a_drift(issued, row):
    facts.void(row, version=1, by=clerk_of_records(), at=later(1), reason="ghi nhầm")

    _, (drifted,) = found(issued)[issued.pk]

    assert drifted.now == "chưa có số liệu"
    (change,) = drifted.changes
    assert (change.was, change.now, change.reason) == ("05 km", "", "ghi nhầm")


def test_a_fact_recorded_late_is_a_drift(issued, indicator):
    reading(indicator, 7, on=JUNE_15.replace(day=1), at=later(3), code="tre")

    _, (drifted,) = found(issued)[issued.pk]

    assert (drifted.printed.text, drifted.now) == ("05 km", "12 km")
    (change,) = drifted.changes
    assert (change.was, change.now) == ("", "07 km")
    assert change.by == str(clerk_of_records())


def test_what_happened_after_the_day_of_the_report_is_none(issued, indicator):
    reading(indicator, 7, on=JUNE_15, at=later(3))

    assert found(issued) == {}
    assert changes.survey([again(issued)], JUNE_15).changes.recorded == {}


def test_rows_of_a_unit_elsewhere_do_not_count(issued, indicator):
    reading(indicator, 7, on=MAY_31, at=later(3), unit=UnitFactory())

    assert found(issued) == {}


def test_a_correction_that_changes_no_printed_figure_is_counted_and_no_drift(
    issued, row
):
    correct_reading(
        row,
        version=1,
        by=clerk_of_records(),
        at=later(1),
        reason="ghi lại",
        on=date(2020, 5, 30),
    )

    assert found(issued) == {issued.pk: (1, [])}


def test_words_written_anew_are_no_drift(office, report, departments, task, row):
    returned = handed_in(departments[0], PeriodFactory())
    said(returned, "RESULT", "Đã làm {chi_tieu.thuc_hien ma=km}.", task=task)
    office.take(report, State.ISSUED)
    anew = handed_in(departments[0], PeriodFactory(), version=2, on=later(1).date())
    said(anew, "RESULT", "Làm xong {chi_tieu.thuc_hien ma=km | so} đoạn.", task=task)

    assert found(report) == {}


def test_each_report_is_told_of_its_own_changes(issued, office, row, indicator):
    month = PeriodFactory(month=True, ordinal=6)
    other = ReportFactory(
        letterhead=issued.unit.letterheads.get(), outline=issued.outline, period=month
    )
    corrected = correct(row, 6)
    office.take(other, State.ISSUED, at=later(2))
    assert set(found(issued, other)) == {issued.pk}

    correct(corrected, 7, days=3)

    assert {
        pk: [drifted.now for drifted in drifts]
        for pk, (_, drifts) in found(issued, other).items()
    } == {issued.pk: ["07 km"], other.pk: ["07 km"]}


def test_every_register_is_looked_through():
    registers = {model for model in apps.get_models() if issubclass(model, Fact)}

    assert {table.model_class for table in fact_tables().values()} == registers


# Trees


def figure(text, value=None, unit="km", code="x", fact="reading:a@1"):
    source = Source(fact=fact, label="a", value=text, day="")
    return FigureRun(text=text, code=code, value=value, unit=unit, sources=(source,))


def test_the_sentence_is_the_one_the_figure_stands_in():
    run = figure("05 km")
    written = runs(
        "Đầu năm xong 10/02/2020. Xã A làm ", run, ", còn 3,5 km. Xã B chưa."
    )

    assert sentence_around(run, written) == "Xã A làm 05 km, còn 3,5 km."


def test_everything_that_is_printed_is_looked_at():
    document = sample.with_appendices()

    looked_at = [
        run
        for passage in passages(document)
        for run in passage.runs
        if isinstance(run, FigureRun)
    ]

    assert {id(run) for run in looked_at} == {id(run) for run in figures_of(document)}


def document_with(*written):
    section = Section(title=runs("I"), blocks=(paragraph(*written),))
    return sample.document(sections=(section,))


def test_a_figure_written_in_another_form_is_none():
    printed = document_with("Đạt ", figure("05 km", "5"), ".")
    current = document_with("Đạt ", figure("05", "5"), ".")

    assert drift(printed, current, {}) == []


def test_a_percentage_is_compared_with_a_percentage():
    printed = document_with(figure("05 km", "5"), figure("50%", "50", "%"))
    current = document_with(figure("06 km", "6"), figure("60%", "60", "%"))

    assert [(d.printed.text, d.now) for d in drift(printed, current, {})] == [
        ("05 km", "06 km"),
        ("50%", "60%"),
    ]


def test_done_and_left_that_change_places_are_told_apart():
    printed = document_with(figure("3", "3"), " | ", figure("2", "2"))
    current = document_with(figure("2", "2"), " | ", figure("3", "3"))

    assert [(d.printed.text, d.now) for d in drift(printed, current, {})] == [
        ("3", "2"),
        ("2", "3"),
    ]


def test_a_figure_printed_more_often_now_is_found_again_by_its_value():
    printed = document_with("Đạt ", figure("05 km", "5"), ".")
    current = document_with(figure("04", "4"), figure("05 km", "5"))

    assert drift(printed, current, {}) == []


def test_a_figure_nothing_prints_any_more_counts_if_its_row_went():
    printed = document_with("Đạt ", figure("05 km", "5"), ".")
    gone = {"reading:a@1": Voided(by="A", at="", reason="nhầm")}

    assert drift(printed, document_with("Đạt."), {}) == []
    (drifted,) = drift(printed, document_with("Đạt."), gone)
    assert (drifted.now, drifted.sentence) == (GONE, "Đạt 05 km.")
