"""What the registers count: kilometres, criteria, households, percentages, states."""

from hypothesis import strategies as st

from tests.demo.oracle.ntm import RESULTS

from .rows import row, some, together
from .values import EMPTY, KM, OPERATORS, decimal, named, whole

NTM = [f"tc{number}" for number in range(1, 20)]
KDC = ["tc1", "tc1-2", "tc2", "tc3", "tc4", "tc5", "tc6", "tc6-4", "tc7"]


def assessed(area, criteria):
    """All alike, or any mixture."""
    size = len(criteria)
    mixed = st.lists(st.sampled_from(RESULTS), min_size=size, max_size=size)
    alike = st.sampled_from(RESULTS).map(lambda result: [result] * size)
    return (mixed | alike).map(
        lambda results: [
            (
                "ntm_assessment",
                {"code": f"2020-h1-{area}-{criterion}"},
                {"result": result},
            )
            for criterion, result in zip(criteria, results, strict=True)
        ]
    )


# Nothing done, all done, more than planned; and classes without a plan.
kilometres = some(
    row("gtnt_plan_line", "2020-truc-xa", km=KM | EMPTY),
    row("gtnt_plan_line", "2020-truc-thon", km=KM | st.just("5,67")),
    row("gtnt_work", "2020-h1-truc-xa", km=KM | st.just("5")),
    row("gtnt_work", "2020-h1-truc-thon", km=KM),
)
criteria = together(
    assessed("tu-xuyen", NTM),
    assessed("tran-ninh", NTM),
    assessed("khu-dong-mo", KDC),
    some(assessed("huu-le", NTM)),
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
    row("reading", "2020-h1-quan-triet", value=whole(0, 17), base=whole(17, 40)),
    row("target", "2020-2-chuoi-gia-tri", value=whole(0, 12), operator=OPERATORS),
    row("target", "2020-2-ocop", value=whole(0, 12), operator=OPERATORS),
    row("target", "2020-1-tran-ninh", value=whole(1, 19), operator=OPERATORS),
    row("target", "2020-9-tuyen-quan", value=whole(1, 100) | decimal(100, 2)),
)
STATES = st.sampled_from(
    ["chưa thực hiện", "đang thực hiện", "đã trình", "đã thực hiện xong"]
)
STEPS = ["cho-phe-duyet", "lung-pa-phuc-tra", "hoa-hoi-phuong-an", "dh-54-trich-do"]
steps = some(
    *(
        row(
            "gpmb_step_report",
            f"2020-h1-{code}",
            state=STATES,
            counterpart=EMPTY | named("Sở {} {}"),
            note=EMPTY | named("tại khu {} lô {}"),
        )
        for code in STEPS
    ),
    row("milestone_report", "2020-h1-anh-dep-du-lich", state=st.just("đã hoàn thành")),
    row("milestone_report", "2020-h1-kiem-tra-ky-luat", reason=named("thiếu {} {}")),
    row("milestone_report", "2020-h1-khu-trung-bay", note=named("chờ {} {}")),
)
