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
from .ledger import NOW

# Days on which things fall together, with the demo's own rows too, and others.
TOGETHER = [date(2020, 3, 31), date(2020, 6, 14), date(2020, 6, 15), date(2020, 10, 1)]
ANY_DAY = st.dates(date(2020, 1, 1), date(2020, 12, 31))
DAYS = st.sampled_from(TOGETHER) | st.sampled_from(TOGETHER) | ANY_DAY
KM = st.integers(0, 600).map(lambda n: f"{n // 100},{n % 100:02}")
YES_NO = st.sampled_from(["có", "không"])
CLASSES = st.sampled_from(["truc_xa", "truc_xa", "truc_thon"])
NTM = ["NTM2016-TC1", "NTM2016-TC15"]
KDC = ["KDC2019-TC1", "KDC2019-TC6.4", "KDC2019-TC7"]
NEW, OF_WHOLE = st.just({}), {"area": WHOLE}
MILESTONES = ("kiem-tra-ky-luat", "san-van-dong")
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


def _in(table):
    return cells(
        table=table,
        verb=st.sampled_from(["record", "record", "correct", "void"]),
        said=SAID[table],
        day=DAYS,
        which=st.integers(0, 60),
        hours=st.integers(0, 2),
    )


# Much in few tables, so that rows meet.
HAPPENINGS = st.lists(
    st.sampled_from(list(SAID)), min_size=1, max_size=2, unique=True
).flatmap(lambda names: st.lists(st.one_of(*map(_in, names)), min_size=6, max_size=12))
# When and as known when it is looked at: near to what happened, or anywhere.
VIEW = st.fixed_dictionaries(
    {
        "of": st.integers(0, 11),
        "days_after": st.sampled_from([-1, 0, 0, 1]),
        "day": st.none() | st.dates(date(2020, 1, 1), date(2021, 1, 20)),
        "known": st.sampled_from(["now", "then", "then", "an hour before"]),
    }
)


def happening(table, day, verb="record", which=0, hours=1, **said):
    return {
        "table": table,
        "verb": verb,
        "said": said,
        "day": day,
        "which": which,
        "hours": hours,
    }


# What must be met with every time: two words on one day, the later counts; work on the
# very day of a stated total is in it, that of the next day is not.
ROADS = {
    "road_class": "truc_xa",
    "year": "2020",
    "area": "huu-le",
    "is_stated": "không",
}
CHECK = {"milestone": "kiem-tra-ky-luat"}
ON_ONE_DAY = [
    happening("gtnt_work", date(2020, 6, 14), km="1,5", **ROADS),
    happening("gtnt_work", date(2020, 6, 15), km="0,25", **ROADS),
    happening("milestone_report", date(2020, 6, 14), state="đã hoàn thành", **CHECK),
    happening("milestone_report", date(2020, 6, 14), state="đang thực hiện", **CHECK),
]


class Office:
    """Does what happens, by the actions and in the ledger."""

    def __init__(self, ledger, by):
        self.ledger, self.by, self.hour, self.rows = ledger, by, 0, 0
        self.hours = []  # at which things happened
        self.unit = Unit.objects.get(code=WHOLE)
        self.tables = {table.name: table for table in tables()}

    def does(self, happening):
        self.hour += happening["hours"]
        self.hours.append(self.hour)
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


def seen(view, happenings, hours):
    """Which day is looked at, as known at which hour."""
    of = view["of"] % len(happenings)
    day = view["day"] or happenings[of]["day"] + timedelta(days=view["days_after"])
    known = {"now": NOW, "then": hours[of], "an hour before": hours[of] - 1}
    return day, known[view["known"]]


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
