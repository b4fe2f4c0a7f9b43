"""Numbers, days and lists as the office writes them, by arithmetic on fractions."""

import calendar
import re
from datetime import date
from fractions import Fraction

QUARTERS = ("I", "II", "III", "IV")


def value(text):
    """`5,67` exactly; None for an empty cell."""
    return Fraction(text.replace(",", ".")) if text else None


def half_up(number, places=0):
    scaled = number * 10**places
    return Fraction(int(scaled + Fraction(1, 2)), 10**places)


def number(value, places=2):
    """`1.528`, `5,67`: no more places than needed, and than given."""
    rounded = half_up(value, places)
    whole = f"{int(rounded):,}".replace(",", ".")
    decimals = str(int((rounded % 1) * 10**places)).zfill(places)
    # Rounding may leave zeros; an exact value has none to leave.
    decimals = decimals.rstrip("0") if rounded == value else decimals
    return f"{whole},{decimals}" if places and decimals else whole


def count(value, places=2):
    """`05`, but `0`, `12` and `5,67`."""
    return f"0{number(value)}" if value in range(1, 10) else number(value, places)


def percent(part, whole):
    return f"{number(half_up(100 * part / whole))}%"


def amount(rows, unit_code, value):
    """`03 km`, `3 sao`, `57%`: as the unit's own row says."""
    unit = rows.one("measure_unit", code=unit_code)
    places = int(unit["places"] or 4)
    write = number if unit["is_padded"] == "không" else count
    blank = "" if unit["is_spaced"] == "không" else " "
    return f"{write(value, places)}{blank}{unit['word']}".rstrip()


def last_day(text) -> date:
    """`05/3/2020`, `2020-07`, `2020-Q1`: the last day that it can mean."""
    if "/" in text:
        day, month, year = map(int, text.split("/"))
        return date(year, month, day)
    if match := re.fullmatch(r"(\d{4})-Q(\d)", text):
        year, month = int(match[1]), 3 * int(match[2])
    else:
        year, month = map(int, text.split("-"))
    return date(year, month, calendar.monthrange(year, month)[1])


def day(text_or_day):
    """`05/3/2020` but `10/02/2020`."""
    known = text_or_day if isinstance(text_or_day, date) else last_day(text_or_day)
    return f"{known.day:02}/{month(known.month)}/{known.year}"


def month(number):
    return f"{number:02}" if number in (1, 2) else str(number)


def span(text):
    """`04/6/2020`, `tháng 7/2020`, `quý I/2020`: as exactly as the cell says."""
    if "/" in text:
        return day(text)
    if match := re.fullmatch(r"(\d{4})-Q(\d)", text):
        return f"quý {QUARTERS[int(match[2]) - 1]}/{match[1]}"
    year, number = map(int, text.split("-"))
    return f"tháng {month(number)}/{year}"


def capital(text):
    return text[:1].upper() + text[1:]


def enumerated(items):
    """`a, b và c`"""
    return " và ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def lead(target):
    """What stands before the number of a target."""
    printed = {"bằng": "", "nhiều nhất": "không quá "}
    return printed.get(target["operator"], f"{target['operator']} ")
