"""A chart as a value: its table, what the browser draws from, and its markup."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from tasks.charts import Chart, ChartSeries


def series(*values, **changes):
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return ChartSeries(**{"name": "Đã làm", "values": numbers} | changes)


def chart(*rows, **changes):
    labels = tuple("ABCDEFGH"[: len(rows[0].values)]) if rows else ()
    kept = {"kind": "bars", "title": "Đường", "unit": "km", "axis": "Xã"}
    said = {"labels": labels, "series": rows, "summary": "Đã làm 03 km."}
    return Chart(**kept | said | changes)


def test_the_table_has_a_row_a_label_and_a_column_a_series():
    made = chart(series("3", "1.67"), series("5", "2", name="Kế hoạch", role="target"))

    assert made.heads == ("Xã", "Đã làm", "Kế hoạch")
    assert [(row.label, [c.text for c in row.cells]) for row in made.table] == [
        ("A", ["3", "5"]),
        ("B", ["1,67", "2"]),
    ]


def test_what_nobody_knows_is_told_in_words_and_zero_is_zero():
    unknown, zero, _ = chart(series(None, "0", "2")).table

    assert (unknown.cells[0].text, unknown.cells[0].width) == ("chưa có số liệu", "")
    assert (zero.cells[0].text, zero.cells[0].width) == ("0", "0.0")


def test_bars_are_as_long_as_their_share_of_the_longest_of_all_series():
    made = chart(series("3"), series("8", role="target"))

    assert [cell.width for cell in made.table[0].cells] == ["37.5", "100.0"]


def test_lines_have_no_bars_in_their_table():
    assert chart(series("3"), kind="lines").table[0].cells[0].width == ""


def test_a_long_decimal_is_written_with_two_places_rounded_half_up():
    assert chart(series("2.2655")).table[0].cells[0].text == "2,27"


def test_the_browser_gets_lengths_and_what_is_read_already_written():
    data = chart(series("1234.5", None)).data

    assert data["series"] == [
        {
            "name": "Đã làm",
            "role": "actual",
            "values": [1234.5, None],
            "texts": ["1.234,5 km", "chưa có số liệu"],
        }
    ]
    json.dumps(data)


def test_a_percentage_stands_close_to_its_sign():
    assert chart(series("57"), unit="%").data["series"][0]["texts"] == ["57%"]


def test_texts_of_others_are_printed_as_they_are():
    made = chart(series(None, "8", texts=("thiếu 13/16 xã", "khoảng 7-8 km")))

    assert [row.cells[0].text for row in made.table] == [
        "thiếu 13/16 xã",
        "khoảng 7-8 km",
    ]
    assert made.data["series"][0]["texts"] == ["thiếu 13/16 xã", "khoảng 7-8 km"]


def test_points_lie_where_their_days_do_above_the_ends_of_months():
    made = chart(
        series("1", "3"), kind="lines", days=(date(2020, 2, 29), date(2020, 3, 10))
    )

    assert made.data["positions"] == [60, 70]
    assert made.data["ticks"] == [
        {"at": 31, "text": "T1"},
        {"at": 60, "text": "T2"},
        {"at": 91, "text": "T3"},
    ]


@pytest.mark.parametrize(
    "wrong", [{"labels": ("A",)}, {"labels": ("A", "B", "C")}, {"days": (date.max,)}]
)
def test_every_label_has_its_value_and_its_day(wrong):
    with pytest.raises(ValueError, match="nhãn"):
        chart(series("1", "2"), **wrong)


def test_without_a_value_there_is_nothing_to_draw_and_still_a_table():
    made = chart(series(None, None))

    html = render_to_string("components/chart.html", {"chart": made})

    assert not made.has_data
    assert "application/json" not in html
    assert html.count("chưa có số liệu") == 2


def test_a_name_cannot_leave_the_script_it_stands_in():
    made = chart(series("1", name="</script><b>"), title="<i>")

    html = render_to_string("components/chart.html", {"chart": made})

    assert html.count("</script>") == 1
    assert "<b>" not in html
    assert "<i>" not in html


def test_the_markup_says_in_words_and_bars_what_the_picture_shows():
    html = render_to_string("components/chart.html", {"chart": chart(series("3"))})

    assert "<strong>Đường (km)</strong>" in html
    assert "<span>Đã làm 03 km.</span>" in html
    assert '<th scope="col" class="number">Đã làm</th>' in html
    assert '<rect width="100.0%" height="8"/>' in html
    assert "style=" not in html
