"""Before anything was known the report says so: it makes no zeros and foresees nothing."""

from datetime import date

import pytest

from reports.compose import compose
from tasks.blocks import figures_in

from .printed import Printed

pytestmark = pytest.mark.slow

NEW_YEAR = date(2020, 1, 1)
# Goals were set before, and makers were there before.
GOALS = {"chi_tieu.muc_tieu", "gtnt.ke_hoach", "ocop.chu_the"}


@pytest.fixture
def early(report):
    return compose(report, as_of=NEW_YEAR)


def test_every_figure_but_the_goals_is_unknown(early):
    figures = [figure for section in early.sections for figure in figures_in(section)]

    results = [figure for figure in figures if figure.code not in GOALS]
    assert {figure.text for figure in results} == {"chưa có số liệu"}
    assert {figure.value for figure in results} == {None}
    assert len(results) > 20


def test_registers_say_that_they_know_nothing(early):
    printed = Printed(early)

    assert printed.item("I.1", "Xã Hữu Lễ") == [
        "- Xã Hữu Lễ: phấn đấu năm 2020 sẽ đánh giá và công nhận đạt chuẩn nông thôn mới;"
        " chưa có số liệu về các tiêu chí nông thôn mới."
    ]
    assert printed.within("I.3")[1] == (
        "Kết quả so với kế hoạch (KH): đường trục xã, liên xã chưa có số liệu (KH 05 km);"
        " đường trục thôn chưa có số liệu (KH 10 km)."
    )
    assert printed.within("I.7.1")[1:] == ["Chưa có số liệu."]


def test_papers_of_later_days_are_not_issued_yet(early):
    printed = Printed(early)

    assert [line for line in printed.lines if "đã ban hành" in line] == [
        "UBND huyện Văn Quan đã ban hành Kế hoạch số 214/KH-UBND ngày 27/12/2019 về tổ"
        " chức các ngày kỷ niệm, các sự kiện quan trọng trên địa bàn huyện Văn Quan năm"
        " 2020."
    ]
