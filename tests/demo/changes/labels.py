"""What things are called, and which papers say so."""

from hypothesis import strategies as st

from .rows import change, row, some
from .values import DAYS, MONTHS, TERMS, days, named

PLACES = ["tu-xuyen", "huu-le", "tran-ninh", "khu-dong-mo", "na-pua", "lien-hoi"]
UNITS = ["p-nnptnt", "p-kt-ht", "p-vhtt", "p-noi-vu", "tt-ptqd", "vp", "tt-dvnn"]
PAPERS = ["kh-25", "kh-49", "kh-60", "kh-36", "kh-29", "da-20", "kh-57", "kh-20"]
BALANCES = ["anh-huong-ho", "anh-huong-ca-nhan", "da-nhan-ho", "da-nhan-ca-nhan"]

names = some(
    *(row("area", code, name=named("{} {}")) for code in PLACES),
    *(row("unit", code, name=named("Phòng {} số {}")) for code in UNITS),
    row("unit", "h184", name=named("UBND huyện {} {}")),
    row("unit", "huyen-uy", name=named("Huyện ủy {} {}")),
    row("gpmb_project", "cho-trung-tam", name=named("Chợ {} lô {}")),
    row(
        "gpmb_project", "hoa-hoi", name=named("trạm {} {}"), noun=st.just("Công trình")
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
        name=named("hội {} {}"),
        partner=named("Đoàn {} {}"),
    ),
    row("milestone", "kiem-tra-ky-luat", name=named("đợt kiểm tra {} số {}")),
    row("area_kind", "xa", name=st.just("phường")),
    row("area_kind", "khu", name=st.just("tổ")),
    row("measure_unit", "km", word=st.just("ki-lô-mét")),
    row("measure_unit", "san-pham", word=st.just("mặt hàng")),
    row("measure_unit", "tieu-chi", word=st.just("mục"), is_padded=st.just("không")),
)
# The counts of a project are all of one day.
counted_on = days("2020-05-01", "2020-05-31").map(
    lambda day: [
        ("gpmb_tally", {"code": f"2020-h1-cho-{code}"}, {"happened_on": day})
        for code in BALANCES
    ]
)
dates = some(
    *(
        row("ntm_recognition_step", f"2020-h1-huu-le-{step}", happened_on=DAYS | MONTHS)
        for step in ("tham-dinh", "trinh-ho-so")
    ),
    *(
        row("document", code, issued_on=days("2019-01-01", "2020-07-14"))
        for code in PAPERS
    ),
    row("document", "cv-1408-hu", issued_on=DAYS),
    row("milestone", "lien-hoan-dan-ca", due_on=TERMS),
    row("gpmb_step_report", "2020-h1-cho-phuong-an-bo-sung", due_on=TERMS),
    row("gpmb_step_report", "2020-h1-lung-pa-phuc-tra", due_on=TERMS),
    counted_on,
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
        {"unit": "h184", "period": "2020-H1", "outline": "sau-thang"},
        requested_by=st.sampled_from(["", "kh-25", "kh-57"]),
        addressee=st.sampled_from(["", "UBND tỉnh", "UBND tỉnh; Tỉnh ủy"]),
        archive=named("VT, {}{}"),
    ),
    change("recipient", {"order": "2"}, text=named("Các phòng {} {}")),
    row("period", "2020-H1", name=named("kỳ {} {}")),
    row("period", "2020-H2", name=named("kỳ {} {}")),
)
