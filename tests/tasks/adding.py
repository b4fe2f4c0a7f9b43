"""Entries of a small district for tests of totals."""

from datetime import date, timedelta
from decimal import Decimal

from tasks.totals import Entry

START = date(2020, 5, 31)


def day(n):
    return START + timedelta(days=n)


def row(place, n, value):
    return Entry(place, day(n), Decimal(value), is_stated=False)


def stated(place, n, value):
    return Entry(place, day(n), Decimal(value), is_stated=True)


PARTS = {"huyện": ["xã A", "xã B"], "xã A": ["thôn 1", "thôn 2"]}


def parts(place):
    return PARTS.get(place, [])
