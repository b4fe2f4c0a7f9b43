"""Stated or summed, over places and over time, against an oracle that works day by day."""

from decimal import Decimal
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from tasks import totals
from tasks.totals import Entry

from .adding import day, parts, row, stated


def balance(place, n, *entries):
    total = totals.balance(place, parts, totals.by_place(entries), day(n))
    return total and total.value


# Over places


def test_nothing_known_is_none_and_not_zero():
    assert balance("huyện", 9) is None
    assert balance("huyện", 0, row("xã A", 1, 5)) is None


def test_a_place_without_a_stated_value_is_the_sum_of_its_rows_and_its_parts():
    entries = (
        row("thôn 1", 1, 1),
        row("thôn 2", 2, 2),
        row("xã A", 3, 4),
        row("xã B", 3, 8),
    )

    assert balance("huyện", 3, *entries) == 15
    assert balance("xã A", 2, *entries) == 3


def test_zero_is_a_value():
    assert balance("huyện", 1, row("xã A", 1, 0)) == 0


def test_a_stated_value_wins_over_the_sum_of_the_parts():
    entries = row("xã A", 1, 1), row("xã B", 1, 2), stated("huyện", 1, Decimal("5.67"))

    assert balance("huyện", 1, *entries) == Decimal("5.67")
    assert balance("xã A", 1, *entries) == 1


def test_the_sum_stays_known_beside_the_stated_value():
    entries = totals.by_place(
        [row("xã A", 1, 1), row("xã B", 1, 2), stated("huyện", 1, 5)]
    )

    assert totals.summed("huyện", parts, entries, day(1)).value == 3


def test_every_entry_behind_a_total_is_named_once():
    used = (
        stated("huyện", 1, 5),
        row("xã B", 3, 2),
        row("thôn 1", 2, 1),
        stated("xã A", 4, 9),
    )
    unused = row("xã B", 1, 7), row("xã B", 9, 7)

    total = totals.balance("huyện", parts, totals.by_place([*used, *unused]), day(5))

    assert (total.value, set(total.entries), len(total.entries)) == (16, set(used), 4)


# Over time


def test_after_a_stated_total_the_rows_below_are_added():
    entries = (
        row("xã A", 0, 3),
        stated("huyện", 1, 10),
        row("xã A", 1, 5),
        row("thôn 1", 2, 2),
    )

    assert balance("huyện", 1, *entries) == 10
    assert balance("huyện", 2, *entries) == 12


def test_a_later_stated_total_replaces_all_before():
    entries = stated("huyện", 1, 10), row("xã A", 2, 2), stated("huyện", 3, 11)

    assert balance("huyện", 3, *entries) == 11
    assert balance("huyện", 2, *entries) == 12


def test_a_part_that_states_a_balance_later_adds_what_it_grew():
    entries = row("xã A", 0, 3), stated("huyện", 1, 10), stated("xã A", 2, 7)

    assert balance("huyện", 2, *entries) == 14


def test_a_part_first_heard_of_by_a_balance_adds_nothing_but_its_rows_since_then():
    entries = (
        stated("huyện", 1, 10),
        stated("xã A", 2, 7),
        row("xã A", 3, 2),
        stated("xã A", 4, 10),
    )

    assert [balance("huyện", n, *entries) for n in (2, 3, 4)] == [10, 12, 13]


def test_of_two_balances_of_one_day_the_later_row_holds():
    assert balance("huyện", 1, stated("huyện", 1, 5), stated("huyện", 1, 6)) == 6


# The oracle: every day once, from the leaves up, moving what stands above


@st.composite
def histories(draw):
    """A tree of places (child → parent) and what they report over a few days."""
    size = draw(st.integers(1, 6))
    parents = {n: draw(st.integers(0, n - 1)) for n in range(1, size)}
    reports = st.tuples(
        st.integers(0, size - 1), st.integers(0, 5), st.integers(0, 20), st.booleans()
    )
    numbers = count()
    entries = [
        Entry(place, day(n), Decimal(value), is_stated, row=next(numbers))
        for place, n, value, is_stated in draw(st.lists(reports, max_size=8))
    ]
    return parents, entries


def walked(parents, entries):
    """{(place, n): value or None}: what every place stands at on every day."""
    places = range(len(parents) + 1)
    standing, found = dict.fromkeys(places), {}
    anchored = set()
    for n in range(6):
        added = dict.fromkeys(places, 0)
        for place in reversed(places):  # children have the higher numbers
            today = [e for e in entries if e.place == place and e.day == day(n)]
            balances = [e.value for e in today if e.is_stated]
            rows = [e.value for e in today if not e.is_stated]
            below = [child for child, parent in parents.items() if parent == place]
            if balances:
                known = standing[place]
                added[place] = 0 if known is None else balances[-1] - known
                standing[place] = balances[-1]
                anchored.add(place)
                continue
            added[place] = sum(rows) + sum(added[child] for child in below)
            if place in anchored:
                standing[place] += added[place]
            else:
                earlier = [
                    e.value for e in entries if e.place == place and e.day <= day(n)
                ]
                earlier += [
                    standing[child] for child in below if standing[child] is not None
                ]
                standing[place] = sum(earlier) if earlier else None
        found |= {(place, n): value for place, value in standing.items()}
    return found


@given(histories())
def test_every_balance_is_what_walking_through_the_days_gives(history):
    parents, entries = history

    def below(place):
        return [child for child, parent in parents.items() if parent == place]

    by_place = totals.by_place(entries)
    for (place, n), expected in walked(parents, entries).items():
        total = totals.balance(place, below, by_place, day(n))
        assert (total and total.value) == expected


# Stocks


def stock(place, n, *entries):
    total = totals.stock(place, parts, totals.by_place(entries), day(n))
    return total and total.value


def test_a_stock_is_the_newest_level_and_never_a_sum_over_time():
    entries = row("xã A", 1, 50), row("xã A", 3, 47)

    assert [stock("xã A", n, *entries) for n in (0, 2, 3)] == [None, 50, 47]


def test_a_stock_without_a_level_of_its_own_is_the_sum_of_the_levels_below():
    entries = row("thôn 1", 1, 5), row("thôn 2", 1, 7), row("xã B", 2, 9)

    assert stock("huyện", 2, *entries) == 21
    assert stock("huyện", 3, *entries, stated("huyện", 3, 20)) == 20
