import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from django.utils.html import escape

from reports.render import to_article, to_html
from reports.render.html import to_paper
from reports.render.pens import ScreenPen
from tasks.blocks import (
    Column,
    NoteCall,
    Section,
    Table,
    Text,
    paragraph,
    runs,
)

from . import sample


class Page(HTMLParser):
    """The tags of a page, with their attributes."""

    VOID = frozenset({"col", "link", "meta"})

    def __init__(self, html):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def values(self, name):
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def article(*blocks, footnotes=(), **changes):
    sections = (Section(blocks=blocks, footnotes=footnotes),)
    figure_url = changes.pop("figure_url", None)
    return to_article(
        sample.document(sections=sections, **changes), figure_url=figure_url
    )


@pytest.fixture(scope="module")
def page():
    return to_html(sample.document())


def test_the_page_stands_alone(page):
    parsed = Page(page)

    assert page.lstrip().startswith("<!doctype html>")
    assert ("html", {"lang": "vi"}) in parsed.tags
    assert "BÁO CÁO – Tình hình thực hiện" in page.split("</title>")[0]
    assert not {"link", "script", "img"} & {tag for tag, _ in parsed.tags}
    assert parsed.values("src") == []
    assert "url(" not in page


def test_the_article_suits_a_strict_content_security_policy():
    parsed = Page(to_article(sample.document()))

    assert parsed.values("style") == []
    assert not {"style", "script"} & {tag for tag, _ in parsed.tags}


def test_no_anchor_is_given_twice(page):
    anchors = Counter(Page(page).values("id"))

    assert anchors.most_common(1)[0][1] == 1
    assert {"task-1", "task-2", "call-1", "note-1", "call-2", "note-2"} == set(anchors)


def test_links_inside_the_page_lead_somewhere(page):
    parsed = Page(page)

    assert {link.removeprefix("#") for link in parsed.values("href")} <= set(
        parsed.values("id")
    )


def test_headings_are_nested_by_their_depth(page):
    found = re.findall(r"<h(\d)[^>]*>\s*([IV\d.]+) ", page)

    assert found == [
        ("2", "I."),
        ("3", "1."),
        ("3", "2."),
        ("4", "2.1."),
        ("5", "2.1.1."),
        ("2", "II."),
        ("3", "1."),
    ]


NASTY = '<script>alert("1")</script> & {{ x }}'


def test_whatever_people_wrote_is_escaped():
    html = to_html(
        sample.document(
            subject=NASTY,
            addressees=(NASTY, NASTY),
            recipients=(NASTY,),
            head={"superior": NASTY, "place": NASTY, "symbol": NASTY},
            sections=(
                Section(
                    title=runs(NASTY),
                    code=NASTY,
                    blocks=(
                        paragraph(NASTY, Text(text=NASTY, bold=True)),
                        Table(
                            caption=NASTY,
                            columns=(Column(title=NASTY, width=100),),
                            rows=((runs(NASTY),),),
                        ),
                    ),
                ),
            ),
        )
    )

    assert "<script" not in html
    assert '"1"' not in html
    assert html.count(escape("<script>")) == 16


def test_no_blank_slips_in_between_runs():
    html = article(
        paragraph(
            "đạt ",
            sample.HOUSEHOLDS,
            "; ",
            Text(text="gồm", bold=True, italic=True),
            " m",
            Text(text="3", superscript=True),
            ".",
        ),
        figure_url=lambda run: f"/so-lieu/{run.code}",
    )

    assert (
        '<p>đạt <b><a class="figure" href="/so-lieu/land.paid"><span class="unbroken">26/39'
        "</span> hộ</a></b>; <b><i>gồm</i></b> m<sup>3</sup>.</p>"
    ) in html


def test_a_single_addressee_is_escaped():
    assert f"Kính gửi: {escape(NASTY)}</p>" in article(addressees=(NASTY,))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("số 25/KH-UBND ngày", ["25/KH-UBND"]),
        ("(17/8/1910-17/8/2020);", []),
        ("Độc lập - Tự do", []),
        ("một/từ/dài/hơn/ba/mươi/ký/tự/thì/được/ngắt", []),
    ],
)
def test_symbols_and_dates_stay_on_one_line(text, kept):
    html = ScreenPen().runs(runs(text))

    assert re.findall(r'<span class="unbroken">(.*?)</span>', html) == kept


def test_a_figure_tells_its_sources_without_a_network():
    html = article(paragraph(sample.ROADS))

    (title,) = Page(html).values("title")
    assert title == (
        "Số liệu đến 14/6/2021\n"
        "Đường trục thôn <Pò Mới>: 5,67 km; 31/5/2021; Báo cáo số 12/BC-UBND ngày 31/5/2021\n"
        "Đường trục xã: 3 km; tháng 5/2021"
    )
    assert Page(html).values("data-code") == ["roads.done class=village"]
    assert Page(html).values("data-as-of") == ["2021-06-14"]


def test_a_problem_is_shown_at_its_place(page):
    assert (
        '<p><mark class="problem">{la.gi} [không có số liệu mang mã này]</mark></p>'
        in page
    )


def test_a_call_without_its_footnote_is_a_problem():
    html = article(paragraph("Xem", NoteCall(key="lost")))

    assert '<mark class="problem">(?) [chú thích này không có nội dung]</mark>' in html


def test_dash_and_plus_stand_before_their_items(page):
    assert "<p>- Trục thôn đã cứng hóa được " in page
    assert (
        "<p>+ <b>Chỉ tiêu chưa hoàn thành:</b> còn <i>một phần</i> do thiếu vốn" in page
    )


def test_footnotes_follow_the_document_and_lead_back(page):
    notes = page.split('<aside class="notes"')[1]

    assert '<sup><a href="#call-1">(1)</a></sup> Tai nạn giao thông: 05 vụ' in notes
    assert "<p>- Tiếp nhận 12 tin" in notes
    assert page.count('href="#note-1"') == 2


def test_columns_keep_their_widths(page):
    widths = [
        attributes["width"] for tag, attributes in Page(page).tags if tag == "col"
    ]

    assert widths == ["50%", "25%", "25%"]


def test_one_addressee_stands_in_the_line_and_several_below():
    one = article(addressees=("UBND tỉnh",))
    two = article(addressees=("UBND tỉnh", "Sở Nội vụ"))

    assert "<p>Kính gửi: UBND tỉnh</p>" in one
    assert re.search(
        r"<p>Kính gửi:</p>\s*<ul>\s*<li>- UBND tỉnh;</li>\s*<li>- Sở Nội vụ.</li>", two
    )
    assert "Kính gửi" not in article()


# Tables and appendices


@pytest.fixture(scope="module")
def behind():
    return to_article(sample.with_appendices(sample.INDICATORS, sample.LEGEND))


def test_appendices_follow_the_document_under_headings_of_their_own(behind):
    text, *appendices = behind.split('<section class="official appendix ')

    assert "</article>" in text
    assert len(appendices) == 2
    assert '<h2 id="phu-luc-2">' in appendices[1]
    assert "Phụ lục II" in appendices[1]


def test_appendices_suit_a_strict_content_security_policy(behind):
    parsed = Page(behind)

    assert parsed.values("style") == []
    assert not {"style", "script"} & {tag for tag, _ in parsed.tags}


def test_heads_of_columns_rows_and_groups_say_what_they_head(behind):
    scopes = Counter(Page(behind).values("scope"))

    # 4 columns, 24 rows and 12 groups in each appendix; 3 columns in the text.
    assert scopes == {"col": 2 * 4 + 3, "row": 2 * 24, "rowgroup": 2 * 12}


def test_a_subheading_spans_its_table_and_opens_a_group_of_rows(behind):
    parsed = Page(behind)

    assert parsed.values("colspan") == ["4"] * 24
    assert [tag for tag, _ in parsed.tags].count("tbody") == 24 + 1
    assert re.search(
        r'<tr class="subheading">\s*<th colspan="4" scope="rowgroup">1. Nhiệm vụ thứ 1</th>',
        behind,
    )


def test_a_wide_table_moves_in_a_box_that_the_keyboard_reaches_and_a_name_tells(behind):
    boxes = [a for _, a in Page(behind).tags if a.get("class") == "scroll"]

    assert boxes[1] == {
        "class": "scroll",
        "tabindex": "0",
        "role": "region",
        "aria-label": "Số liệu tính đến hết ngày 14/6/2021",
    }


def test_on_paper_no_box_stands_around_a_table():
    assert 'class="scroll"' not in to_paper(sample.with_appendices())


def test_figures_of_an_appendix_are_links_too():
    html = to_article(
        sample.with_appendices(sections=()), figure_url=lambda run: f"/{run.code}"
    )

    assert html.count('href="/roads.done"') == 24
