"""Appendices are switched on per report, filled by the registers, and frozen with it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from reports.models import ReportAppendix
from tasks import domains
from tasks.blocks import Paragraph, figures_of, paragraph
from tasks.domain import DOMAIN
from tests.entries import reading
from tests.factories import ReportFactory, UserFactory

from .drafts import composed

pytestmark = pytest.mark.django_db

KINDS = ("tasks.chi_tieu", "ntm.tieu_chi")


def switch_on(report, *kinds, title="Bảng của {don_vi}, {ky} {nam}"):
    for order, kind in enumerate(kinds, 1):
        ReportAppendix.objects.create(
            report=report, order=order, kind=kind, title=title
        )


def test_a_report_without_appendices_has_none(report, task):
    assert composed(report).appendices == ()


def test_appendices_stand_in_their_order_with_their_titles_filled(
    report, task, indicator
):
    switch_on(report, *KINDS)
    ReportAppendix.objects.filter(kind=KINDS[0]).update(order=3, title="Sau")

    document = composed(report)

    first = f"Bảng của {report.unit.name}, 6 tháng đầu năm 2020"
    assert [appendix.title for appendix in document.appendices] == [first, "Sau"]
    assert document.issuer == report.unit.name


def test_an_appendix_of_one_report_is_not_behind_another(report, task, outline):
    other = ReportFactory(letterhead__unit__committee=True)
    switch_on(other, *KINDS)

    assert composed(report).appendices == ()


def test_an_appendix_is_made_of_the_tasks_and_days_of_the_report(report, task):
    asked = []

    def maker(scope_of, tasks):
        asked.append((tasks, scope_of(None).as_of))
        return (paragraph("Có."),)

    extra = domains.Domain(
        slug="x", label="", order=1, measures={}, section=None, objects=None,
        appendices={"x.thu": maker},
    )  # fmt: skip
    with domains.only(DOMAIN, extra):
        switch_on(report, "x.thu")
        (appendix,) = composed(report).appendices

    assert appendix.blocks == (paragraph("Có."),)
    assert asked == [([task], report.period.cut_off_on)]


def test_an_appendix_whose_register_is_gone_is_a_problem_at_its_place(report, task):
    switch_on(report, "ocop.cu")

    (appendix,) = composed(report).appendices
    (block,) = appendix.blocks

    assert isinstance(block, Paragraph)
    assert block.runs[0].message.startswith("Không có phụ lục nào mang mã ocop.cu;")


def test_an_unknown_kind_is_refused_and_the_known_ones_are_named(report):
    row = ReportAppendix(report=report, order=1, kind="la", title="Bảng")

    with pytest.raises(ValidationError) as refusal:
        row.full_clean()

    (sentence,) = refusal.value.message_dict["kind"]
    assert sentence.startswith("Không có phụ lục nào mang mã la; chỉ có: ")
    assert all(kind in sentence for kind in KINDS)


def test_a_title_that_nothing_fills_is_refused(report):
    row = ReportAppendix(report=report, order=1, kind=KINDS[0], title="Bảng {la}")

    with pytest.raises(ValidationError) as refusal:
        row.full_clean()

    assert list(refusal.value.message_dict) == ["title"]


def test_one_kind_stands_behind_a_report_once(report):
    switch_on(report, KINDS[0])
    row = ReportAppendix(report=report, order=2, kind=KINDS[0], title="Bảng")

    with pytest.raises(ValidationError) as refusal:
        row.full_clean()

    assert "Báo cáo đã có phụ lục loại này." in str(refusal.value)


def test_a_code_that_another_register_offers_is_taken():
    again = domains.Domain(
        slug="x", label="", order=1, measures={}, section=None, objects=None,
        appendices=DOMAIN.appendices,
    )  # fmt: skip

    with domains.only(DOMAIN), pytest.raises(domains.ImproperlyConfigured):
        domains.register(again)


def test_a_figure_that_only_an_appendix_prints_leads_to_its_rows(
    log_in, report, task, indicator
):
    switch_on(report, KINDS[0])
    reading(indicator, 5, code="chi-trong-phu-luc")
    site = log_in(UserFactory(unit=report.unit, office=True))
    figure = next(run for run in figures_of(composed(report)) if run.sources)

    page = site.get(report.get_absolute_url()).content.decode()
    response = site.get(
        reverse(
            "reports:figure",
            args=[report.unit.code, report.period.code, report.outline.code],
        ),
        {"ma_so_lieu": figure.code, **dict(figure.args), "ngay": "14/06/2020"},
    )

    assert "Phụ lục" in page
    assert f"ma_so_lieu={figure.code}" in page
    assert "reading:chi-trong-phu-luc@1" in response.content.decode()
