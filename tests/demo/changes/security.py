"""Security statistics: what was counted and compared, by whom, in which words."""

from hypothesis import strategies as st

from .rows import change, permuted, row, some
from .values import EMPTY, decimal, named, whole

COUNTS = [
    *("xc-luot", "hs-vu", "hs-ro-vu", "tn-bat", "db-vu", "db-kt-vu", "db-xm-vu"),
    *(
        "tb-tong",
        "tb-ky-truoc",
        "tb-xac-minh",
        "an-vu",
        "an-dt-vu",
        "mt-vu",
        "mt-nguoi",
    ),
    *("ng-ho-so", "tp-ho", "tp-cay", "gt-ca", "gt-du", "ph-vu", "ck-can-bo", "cmnd"),
]
COMPARED = ["xc-luot", "hs-vu", "db-vu", "mt-vu", "mt-nguoi"]
GROUPS = [
    *("xuat-canh", "bao-dam-an-ninh", "hinh-su", "tin-bao", "xu-ly-an"),
    *("kinh-te-moi-truong", "ma-tuy", "giao-thong", "vu-khi", "phao", "can-cuoc"),
]
LATER = st.just("20/07/2020")
REPORTERS = st.sampled_from(["ca-huyen", "bchqs-huyen", "ubnd-tu-xuyen", "h184"])


def entered(code, year=2020):
    """A number, often a small one; nothing occurred; or nothing was said in time."""
    found = f"{year}-h1-{code}"
    return st.one_of(
        row("antt_entry", found, value=whole(0, 2000), unit=REPORTERS),
        row("antt_entry", found, value=EMPTY, answer=st.just("không phát sinh")),
        row("antt_entry", found, happened_on=LATER),
    )


counts = some(*map(entered, COUNTS), *(entered(code, 2019) for code in COMPARED))
amounts = some(
    row("antt_entry", "2020-h1-ks-da", value=decimal(100, 2)),
    row("antt_entry", "2020-h1-mt-heroin", value=decimal(20, 2)),
    row("antt_entry", "2020-h1-db-tien", value=whole(0, 90_000_000)),
    row(
        "antt_entry",
        "2020-h1-gt-phat",
        value=whole(1, 5000),
        is_approximate=st.sampled_from(["có", "không"]),
    ),
    row("antt_entry", "2020-h1-xc-nhan-dinh", text=named("như ở {} khu {}")),
    row("antt_entry", "2020-h1-gt-tai-nan", value=whole(0, 12), answer=EMPTY),
)
words = some(
    row("antt_group", "phao", lead=named("Việc {} đợt {}:") | EMPTY),
    row("antt_group", "xuat-canh", lead=named("Tuyến {} mốc {}:")),
    row("antt_line", "phao-tet", phrase_none=named("{} lần {} yên ổn") | EMPTY),
    row("antt_line", "truy-na-bi-bat", phrase=named("Đội {} {} bắt {{tn-bat}}")),
    row("antt_measure", "db-nguoi", word=named("người {} nhóm {}")),
    row("measure_unit", "vu", word=st.just("việc")),
)
order = permuted("task_scope", [{"task": "2020-8", "object_code": g} for g in GROUPS])
placement = change(
    "task_scope",
    {"task": "2020-8", "object_code": "phao"},
    placement=st.just("trong bài"),
)
security = some(counts, amounts, words, order, placement)
