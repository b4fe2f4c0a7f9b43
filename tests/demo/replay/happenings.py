"""What people do with the registers: drawn at random, done by the actions of each, and
told to the ledger in the same words."""

from datetime import date, timedelta

from hypothesis import strategies as st

from org.models import Unit
from tasks import facts
from tasks.dataset.columns import Ref
from tests.demo.database import RECORDED_AT
from tests.demo.oracle.ntm import RESULTS
from vanquan.datasets import tables

from .figures import PLACES, WHOLE

LAST_HOUR = 40
DAYS = st.dates(date(2020, 1, 1), date(2020, 12, 31))
# A balance of the spring is what later rows are held against.
DAYS |= st.dates(date(2020, 6, 10), date(2020, 6, 20))
KM = st.integers(0, 600).map(lambda n: f"{n // 100},{n % 100:02}")
YES_NO = st.sampled_from(["có", "không"])
CLASSES = st.sampled_from(["truc_xa", "truc_thon"])
NTM = [f"NTM2016-TC{number}" for number in range(1, 20)]
KDC = ["KDC2019-TC1", "KDC2019-TC6.4", "KDC2019-TC7"]
NEW, OF_WHOLE = st.just({}), {"area": WHOLE}
MILESTONES = ("kiem-tra-ky-luat", "khu-trung-bay", "san-van-dong")
STATES = ("chưa thực hiện", "đang thực hiện", "đã dự thảo", "đã trình", "đã hoàn thành")


def cells(**drawn):
    return st.fixed_dictionaries(
        {
            n: v if isinstance(v, st.SearchStrategy) else st.just(v)
            for n, v in drawn.items()
        }
    )


def reading(indicator, **drawn):
    return cells(indicator=indicator, area=WHOLE, **drawn)


def _at_place(place):
    criteria = KDC if place == "khu-dong-mo" else NTM
    return cells(
        area=place,
        criterion=st.sampled_from(criteria),
        stage="tự đánh giá",
        result=st.sampled_from(RESULTS),
    )


# What is said in a new row of each table. A correction says some of it anew.
SAID = {
    "gtnt_work": cells(
        road_class=CLASSES, year="2020", area=WHOLE, km=KM, is_stated=YES_NO
    )
    | cells(
        road_class=CLASSES,
        year="2020",
        area=st.sampled_from(["huu-le", "tri-le"]),
        km=KM,
        is_stated="không",
    ),
    "ntm_assessment": st.sampled_from(PLACES).flatmap(_at_place),
    "gpmb_tally": cells(
        project="cho-trung-tam",
        kind=st.sampled_from(["bị ảnh hưởng", "đã nhận tiền"]),
        subject=st.sampled_from(["hộ gia đình", "cá nhân"]),
        count=st.integers(0, 60).map(str),
    ),
    "ocop_recognition": cells(
        product=st.sampled_from(["ruou-men-la", "tinh-dau-hoi"]),
        kind="công nhận",
        stars="3",
    )
    | cells(product="ruou-men-la", kind="thu hồi", stars=""),
    "ocop_chain_report": cells(
        product=st.sampled_from(["ruou-men-la", "tinh-dau-hoi"]),
        state=st.sampled_from(["đang thực hiện", "đã hoàn thành"]),
    ),
    "reading": reading(
        "2020-6-quan-triet",
        value=st.integers(0, 17).map(str),
        base="17",
        is_stated=YES_NO,
    )
    | reading("2020-1-khu-dan-cu", value=st.integers(0, 2).map(str), is_stated=YES_NO)
    | reading(
        st.sampled_from(["2020-9-tuyen-quan", "2020-7-du-an-lon"]),
        value=st.integers(0, 100).map(str),
        is_stated="có",
    ),
    "milestone_report": cells(
        milestone=st.sampled_from(MILESTONES), state=st.sampled_from(STATES)
    ),
}
# The cells that tell which thing a row is about: a correction leaves them alone.
THING = {
    "gtnt_work": ("road_class", "year", "area", "is_stated"),
    "ntm_assessment": ("area", "criterion"),
    "gpmb_tally": ("project", "kind", "subject"),
    "ocop_recognition": ("product", "kind", "stars"),
    "ocop_chain_report": ("product",),
    "reading": ("indicator", "area", "is_stated", "base"),
    "milestone_report": ("milestone",),
}
HAPPENING = st.sampled_from(list(SAID)).flatmap(
    lambda table: st.fixed_dictionaries(
        {
            "table": st.just(table),
            "verb": st.sampled_from(["record", "record", "correct", "void"]),
            "said": SAID[table],
            "day": DAYS,
            "which": st.integers(0, 60),
            "hours": st.integers(0, 4),
        }
    )
)


class Office:
    """Does what happens, by the actions and in the ledger."""

    def __init__(self, ledger, by):
        self.ledger, self.by, self.hour, self.rows = ledger, by, 0, 0
        self.unit = Unit.objects.get(code=WHOLE)
        self.tables = {table.name: table for table in tables()}

    def does(self, happening):
        self.hour = min(self.hour + happening["hours"], LAST_HOUR)
        table, verb = self.tables[happening["table"]], happening["verb"]
        standing = self.ledger.standing_now(table.name)
        if verb == "record" or not standing:
            self._record(table, happening)
            return
        said = standing[happening["which"] % len(standing)]
        fact = table.model_class.objects.get(code=said.cells["code"], voided_at=None)
        if verb == "void":
            facts.void(fact, version=fact.version, by=self.by, at=self.at, reason="sai")
            self.ledger.void(said, self.hour)
        else:
            self._correct(table, said, fact, happening)

    @property
    def at(self):
        return moment(self.hour)

    def _record(self, table, happening):
        self.rows += 1
        said = {"code": f"moi-{self.rows}", **happening["said"]}
        table.record(
            code=said["code"],
            unit=self.unit,
            by=self.by,
            on=happening["day"],
            at=self.at,
            **taken(table, said),
        )
        self.ledger.record(table.name, said | _on(happening), self.hour)

    def _correct(self, table, said, fact, happening):
        new = {
            name: cell
            for name, cell in happening["said"].items()
            if name not in THING[table.name]
        }
        if said.cells["indicator"]:  # another share would be more than its whole
            new["value"] = min(
                new["value"], said.cells["base"] or new["value"], key=int
            )
        table.correct(
            fact,
            version=fact.version,
            by=self.by,
            at=self.at,
            reason="nhầm",
            on=happening["day"],
            precision="DAY",
            **taken(table, new),
        )
        self.ledger.correct(said, new | _on(happening), self.hour)


def moment(hour):
    return RECORDED_AT + timedelta(hours=hour)


def _on(happening):
    return {"happened_on": f"{happening['day']:%d/%m/%Y}"}


def taken(table, said):
    """The cells as what the actions take."""
    values = {}
    for column in table.columns:
        if column.name in said and column.name != "code":
            value = column.parse(said[column.name]) if said[column.name] else None
            if isinstance(value, Ref):
                value = value.model.objects.get(**{value.field: value.code})
            if value is not None:
                values |= column.values(value)
    return values
