"""Who reports and signs, on which level, and in which order things are printed."""

from hypothesis import strategies as st

from .rows import permuted, row, some
from .values import PEOPLE, POSITIONS, named

TASKS = [{"code": f"2020-{number}"} for number in range(1, 10)]
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
VILLAGES = ["tu-xuyen", "huu-le", "tran-ninh", "lien-hoi"]
PLACES = [{"task": "2020-1", "object_code": code} for code in ("tu-xuyen", "huu-le")]
PROJECTS = [
    {"task": "2020-7", "object_code": code}
    for code in ("lung-pa-pac-keo", "hoa-hoi", "ban-nhung", "dh-54")
]

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
order = some(
    permuted("task", TASKS),
    permuted("unit", [{"code": code} for code in UNITS]),
    permuted("task_scope", PLACES),
    permuted("task_scope", PROJECTS, first=3),
)


@st.composite
def level(draw):
    """The district becomes a commune, its communes villages."""
    name = draw(named("{} {}"))
    letterhead = {
        "superior": draw(st.sampled_from(["", "UBND TỈNH LẠNG SƠN"])),
        "agency": f"ỦY BAN NHÂN DÂN / XÃ {name.upper()}",
        "place": name,
    }
    return [
        ("area", {"code": "h184"}, {"kind": "xa", "name": name}),
        *(("area", {"code": code}, {"kind": "thon"}) for code in VILLAGES),
        (
            "unit",
            {"code": "h184"},
            {"name": f"UBND xã {name}", "short_name": "UBND xã"},
        ),
        ("unit", {"code": "huyen-uy"}, {"name": f"Đảng ủy xã {name}"}),
        ("letterhead", {"unit": "h184"}, letterhead),
    ]
