"""Random changes of the demo, by what they are about.

A change is `(table, cells that find the row, new cells)`, all of it text as in the files.
Each strategy here draws a list of them.
"""

from datetime import date
from itertools import chain

from hypothesis import strategies as st

from .oracle.ntm import RESULTS

NTM = [f"tc{number}" for number in range(1, 20)]
KDC = ["tc1", "tc1-2", "tc2", "tc3", "tc4", "tc5", "tc6", "tc6-4", "tc7"]
TASKS = [f"2020-{number}" for number in range(1, 10)]
UNITS = [
    "p-nnptnt",
    "p-kt-ht",
    "p-vhtt",
    "p-noi-vu",
    "tt-ptqd",
    "ca-huyen",
    "bchqs-huyen",
    "vp",
]
OTHER_PROJECTS = ["lung-pa-pac-keo", "hoa-hoi", "ban-nhung", "dh-54"]
PAPERS = [
    "kh-25",
    "kh-49",
    "kh-60",
    "kh-36",
    "kh-29",
    "da-20",
    "qd-1837",
    "kh-57",
    "kh-20",
]
OPERATORS = st.sampled_from(["bằng", "ít nhất", "trên", "nhiều nhất"])


# Values


def decimal(at_most, places):
    """`5,67`, never `5,670`."""
    numbers = st.decimals(0, at_most, places=places)
    return numbers.map(lambda number: f"{number.normalize():f}".replace(".", ","))


def whole(at_least, at_most):
    """Often a small one: it may take a zero."""
    small = st.integers(at_least, min(at_least + 9, at_most))
    return (small | st.integers(at_least, at_most)).map(str)


def named(pattern):
    """A name nothing else in the demo has."""
    return st.builds(pattern.format, st.sampled_from(NAMES), st.integers(2, 40))


def days(first, last):
    between = st.dates(date.fromisoformat(first), date.fromisoformat(last))
    return between.map(lambda day: f"{day:%d/%m/%Y}")


NAMES = [
    "Ô Lâu",
    "Đình Cả",
    "Nghĩa Đô",
    "Ân Tình",
    "Phong Thổ",
    "Vĩnh Quỳnh",
    "Yên Định",
]
PEOPLE = st.sampled_from(["Đỗ Thị Ánh", "Nông Văn Ức", "Lý Quý Đôn", "Hoàng Ỷ Lan"])
POSITIONS = st.sampled_from(["Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng", "Ủy viên"])
KM = decimal(20, 0) | decimal(20, 2) | decimal(20, 3)
DAYS = days("2020-01-01", "2020-06-14")
MONTHS = st.sampled_from(["2020-01", "2020-03", "2020-05", "2020-Q1"])
TERMS = st.sampled_from(["2020-05", "2020-08", "2020-12", "2020-Q3"]) | days(
    "2020-05-01", "2020-12-31"
)


# Changes


def change(table, cells_of_row, **cells):
    return st.fixed_dictionaries(cells).map(lambda new: [(table, cells_of_row, new)])


def row(table, code, **cells):
    return change(table, {"code": code}, **cells)


def together(*drawn):
    """All of them."""
    return st.tuples(*drawn).map(lambda lists: list(chain.from_iterable(lists)))


def some(*drawn):
    """Each of them or not."""
    return together(*(st.just([]) | changes for changes in drawn))


def permuted(table, rows, numbers):
    """The rows in another order."""
    return st.permutations(numbers).map(
        lambda orders: [
            (table, cells, {"order": str(order)})
            for cells, order in zip(rows, orders, strict=True)
        ]
    )


def assessed(area, criteria):
    """All met, none met, or any mixture."""
    size = len(criteria)
    mixed = st.lists(st.sampled_from(RESULTS), min_size=size, max_size=size)
    whole = st.sampled_from(RESULTS).map(lambda result: [result] * size)
    return (mixed | whole).map(
        lambda results: [
            (
                "ntm_assessment",
                {"code": f"2020-h1-{area}-{criterion}"},
                {"result": result},
            )
            for criterion, result in zip(criteria, results, strict=True)
        ]
    )


kilometres = some(
    row("gtnt_plan_line", "2020-truc-xa", km=KM | st.just("")),
    row("gtnt_plan_line", "2020-truc-thon", km=KM | st.just("5,67")),
    row("gtnt_work", "2020-h1-truc-xa", km=KM | st.just("5")),
    row("gtnt_work", "2020-h1-truc-thon", km=KM),
)
criteria = together(
    assessed("tu-xuyen", NTM),
    assessed("tran-ninh", NTM),
    assessed("khu-dong-mo", KDC),
    some(
        assessed("huu-le", NTM),
        row(
            "ntm_assessment",
            "2020-h1-khu-dong-mo-tc6-4",
            numerator=whole(0, 12),
            denominator=whole(12, 40),
        ),
        row(
            "ntm_forecast",
            "2020-h1-tran-ninh-tc15",
            criterion=st.integers(1, 19).map("NTM2016-TC{}".format),
            year=st.sampled_from(["2020", "2021"]),
        ),
    ),
)
households = some(
    row("gpmb_tally", "2020-h1-cho-anh-huong-ho", count=whole(0, 300)),
    row("gpmb_tally", "2020-h1-cho-anh-huong-ca-nhan", count=whole(0, 12)),
    row("gpmb_tally", "2020-h1-cho-da-nhan-ho", count=whole(0, 60)),
    row("gpmb_tally", "2020-h1-cho-da-nhan-ca-nhan", count=whole(0, 3)),
    row("gpmb_tally", "2020-h1-cho-bo-sung", count=whole(0, 12)),
    row("gpmb_tally", "2020-h1-lung-pa-da-chi-tra", count=whole(0, 2000)),
)
completions = some(
    *(
        row(
            "gpmb_completion",
            f"2020-h1-{code}",
            percent=whole(0, 100) | decimal(100, 1),
        )
        for code in ("duc-tam", "lung-pa", "ban-nhung")
    ),
    row(
        "gpmb_completion",
        "2020-h1-lung-pa",
        subject=named("khối lượng {} đợt {}"),
        basis=named("kế hoạch {} quý {}"),
    ),
)
readings = some(
    row("reading", "2020-h1-chuoi-gia-tri", value=whole(0, 12)),
    row("reading", "2020-h1-ocop", value=whole(0, 12)),
    row("reading", "2020-h1-ruou-men-la-hang", value=whole(1, 5)),
    row(
        "reading", "2020-h1-tinh-dau-hoi-quy-mo", value=whole(1, 7), upper=whole(8, 20)
    ),
    row("reading", "2020-h1-quan-triet", value=whole(0, 17), base=whole(17, 40)),
    row("target", "2020-2-chuoi-gia-tri", value=whole(0, 12), operator=OPERATORS),
    row("target", "2020-2-ocop", value=whole(0, 12), operator=OPERATORS),
    row("target", "2020-1-tran-ninh", value=whole(1, 19), operator=OPERATORS),
    row("target", "2020-9-tuyen-quan", value=whole(1, 100) | decimal(100, 2)),
)
names = some(
    *(
        row("area", code, name=named("{} {}"))
        for code in ("tu-xuyen", "huu-le", "tran-ninh")
    ),
    *(
        row("area", code, name=named("{} {}"))
        for code in ("khu-dong-mo", "na-pua", "lien-hoi")
    ),
    *(row("unit", code, name=named("Phòng {} số {}")) for code in (*UNITS, "tt-dvnn")),
    row("unit", "h184", name=named("UBND huyện {} {}")),
    row("unit", "huyen-uy", name=named("Huyện ủy {} {}")),
    row("gpmb_project", "cho-trung-tam", name=named("Chợ {} lô {}")),
    row(
        "gpmb_project",
        "hoa-hoi",
        name=named("Nhà máy {} số {}"),
        noun=st.just("Công trình"),
    ),
    row(
        "gpmb_project", "dh-54", name=named("đường {} - Km{}"), symbol=named("ĐT. {}{}")
    ),
    row("gtnt_road_class", "truc_xa", name=named("đường {} cấp {}")),
    row("ntm_criterion", "NTM2016-TC3", name=named("{} loại {}")),
    row("ntm_criterion", "NTM2016-TC15", name=named("{} loại {}")),
    row("ntm_criterion", "KDC2019-TC6.4", name=named("Tỷ lệ {} nhóm {}")),
    row("ntm_goal", "2020-khu-dong-mo", recognition=named("khu {} hạng {}")),
    row("indicator", "2020-2-ocop", name=named("sản phẩm {} hạng {}")),
    row(
        "milestone",
        "sang-tac-ca-khuc",
        name=named("hội diễn {} lần {}"),
        partner=named("Hội {} {}"),
    ),
    row("milestone", "kiem-tra-ky-luat", name=named("đợt kiểm tra {} số {}")),
    row("area_kind", "xa", name=st.just("phường")),
    row("area_kind", "khu", name=st.just("tổ")),
    row("measure_unit", "km", word=st.just("ki-lô-mét")),
    row("measure_unit", "san-pham", word=st.just("mặt hàng")),
    row(
        "measure_unit",
        "tieu-chi",
        word=st.just("tiêu chuẩn"),
        is_padded=st.just("không"),
    ),
)
dates = some(
    *(
        row("ntm_recognition_step", f"2020-h1-huu-le-{step}", happened_on=DAYS | MONTHS)
        for step in ("tham-dinh", "trinh-ho-so")
    ),
    *(
        row("document", code, issued_on=days("2019-01-01", "2020-06-14"))
        for code in PAPERS
    ),
    row("document", "cv-1408-hu", issued_on=DAYS),
    row("milestone", "lien-hoan-dan-ca", due_on=TERMS),
    row("gpmb_step_report", "2020-h1-cho-phuong-an-bo-sung", due_on=TERMS),
    row("gpmb_step_report", "2020-h1-lung-pa-phuc-tra", due_on=TERMS),
    change(
        "period_task",
        {"period": "2020-H1", "task": "2020-7"},
        cut_off_on=days("2020-05-15", "2020-06-20"),
    ),
)
papers = some(
    *(row("document", code, symbol=named("{1}/KH-{0}")) for code in PAPERS),
    row("document", "kh-36", subject=named("việc phát triển {} giai đoạn {}")),
    row("document", "cv-1408-hu", issuer=st.sampled_from(["ubnd-tinh-ls", "h184"])),
    change(
        "report",
        {"unit": "h184"},
        requested_by=st.sampled_from(["", "kh-25", "kh-57"]),
        addressee=st.sampled_from(["", "UBND tỉnh", "UBND tỉnh; Tỉnh ủy"]),
        archive=named("VT, {}{}"),
    ),
    change("recipient", {"order": "2"}, text=named("Các phòng {} {}")),
    row("period", "2020-H1", name=named("kỳ {} {}")),
    row("period", "2020-H2", name=named("kỳ {} {}")),
)
steps = some(
    *(
        row(
            "gpmb_step_report",
            f"2020-h1-{code}",
            state=st.sampled_from(
                ["chưa thực hiện", "đang thực hiện", "đã trình", "đã thực hiện xong"]
            ),
            counterpart=st.just("") | named("Sở {} {}"),
            note=st.just("") | named("tại khu {} lô {}"),
        )
        for code in (
            "cho-phe-duyet",
            "lung-pa-phuc-tra",
            "hoa-hoi-phuong-an",
            "dh-54-trich-do",
        )
    ),
    row("milestone_report", "2020-h1-anh-dep-du-lich", state=st.just("đã hoàn thành")),
    row("milestone_report", "2020-h1-kiem-tra-ky-luat", reason=named("thiếu {} {}")),
    row("milestone_report", "2020-h1-khu-trung-bay", note=named("chờ {} {}")),
)
signatory = row(
    "signatory",
    "luong-mai-tu",
    full_name=PEOPLE,
    position=POSITIONS,
    head_position=POSITIONS,
    authority=st.sampled_from(
        [
            "TM. (thay mặt tập thể)",
            "Q. (được giao quyền cấp trưởng)",
            "KT. (ký thay cấp trưởng)",
            "TL. (thừa lệnh)",
            "TUQ. (thừa ủy quyền)",
        ]
    ),
)


@st.composite
def level(draw):
    """The district becomes a commune, its communes villages."""
    name = draw(named("{} {}"))
    villages = ["tu-xuyen", "huu-le", "tran-ninh", "lien-hoi"]
    return [
        ("area", {"code": "h184"}, {"kind": "xa", "name": name}),
        (
            "unit",
            {"code": "h184"},
            {"name": f"UBND xã {name}", "short_name": "UBND xã"},
        ),
        ("unit", {"code": "huyen-uy"}, {"name": f"Đảng ủy xã {name}"}),
        (
            "letterhead",
            {"unit": "h184"},
            {
                "superior": draw(st.sampled_from(["", "UBND TỈNH LẠNG SƠN"])),
                "agency": f"ỦY BAN NHÂN DÂN / XÃ {name.upper()}",
                "place": name,
            },
        ),
        *(("area", {"code": code}, {"kind": "thon"}) for code in villages),
    ]


order = some(
    permuted("task", [{"code": code} for code in TASKS], range(1, 10)),
    permuted("unit", [{"code": code} for code in UNITS], range(1, 9)),
    permuted(
        "task_scope",
        [{"task": "2020-7", "object_code": code} for code in OTHER_PROJECTS],
        range(3, 7),
    ),
    permuted(
        "task_scope",
        [{"task": "2020-1", "object_code": code} for code in ("tu-xuyen", "huu-le")],
        range(1, 3),
    ),
)

KINDS = {
    "kilometres": kilometres,
    "criteria": criteria,
    "households": households,
    "completions": completions,
    "readings": readings,
    "names": names,
    "dates": dates,
    "papers": papers,
    "steps": steps,
    "signatory": signatory,
    "level": level(),
    "order": order,
}
ANYTHING = some(*KINDS.values())
