"""Products: recognised or not, on the way, at another place, by another maker."""

from hypothesis import strategies as st

from .rows import row, some
from .values import DAYS, EMPTY, MONTHS, days, decimal, named, whole

YES_NO = st.sampled_from(["có", "không"])
STATES = st.sampled_from(["đang thực hiện", "đã hoàn thành"])
DECISIONS = st.sampled_from(["", "qd-762-tinh", "kh-25"])
PLACES = st.sampled_from(["huu-le", "binh-phuc", "na-hay", "khu-dong-mo", "h184"])

_wine = "2020-h1-ruou-men-la"
granted = row(
    "ocop_recognition",
    _wine,
    stars=whole(1, 5),
    happened_on=DAYS | MONTHS,
    document=DECISIONS,
)
# Run out, or still good, on the day of the report.
ending = row(
    "ocop_recognition",
    _wine,
    happened_on=days("2020-01-05", "2020-02-10"),
    valid_until=days("2020-02-11", "2020-12-31"),
)
withdrawn = row(
    "ocop_recognition",
    _wine,
    kind=st.just("thu hồi"),
    stars=EMPTY,
    document=DECISIONS,
)
# Before the product was recognised, or since.
another_product = st.sampled_from(["ruou-men-la", "tinh-dau-hoi"])
products = some(
    granted | ending | withdrawn,
    row("ocop_recognition", _wine, product=another_product),
    row(
        "ocop_expectation",
        "2020-h1-tinh-dau-hoi",
        stars=EMPTY | whole(1, 5),
        low=whole(1, 7) | decimal(7, 1),
        upper=EMPTY | whole(8, 20),
        per=EMPTY | st.just("lá/năm"),
    ),
    *(
        row(
            "ocop_step_report",
            f"2020-h1-tinh-dau-hoi-{code}",
            state=STATES,
            note=EMPTY | named("tại {} lần {}"),
            product=another_product,
        )
        for code in ("lay-mau", "ho-so")
    ),
    row("ocop_chain_report", _wine, state=STATES, note=EMPTY | named("với {} đợt {}")),
    *(
        row(
            "ocop_product",
            code,
            name=named("chè {} loại {}"),
            area=PLACES,
            is_ocop=YES_NO,
            is_value_chain=YES_NO,
            producer=st.sampled_from(["", "nong-van-tu"]),
        )
        for code in ("ruou-men-la", "tinh-dau-hoi")
    ),
    row("ocop_producer", "nong-van-tu", name=named("hợp tác xã {} số {}")),
    row("ocop_step", "nhan-mac", name=named("đăng ký mã {} lần {}")),
)
