"""What an outline leaves open in its sentences, {ky}, {nam} …, and what fills it."""

from string import Formatter
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from .models import Report

PLACEHOLDERS = (
    "ky",
    "ky_nam",
    "ky_sau",
    "ky_sau_nam",
    "nam",
    "nam_sau",
    "don_vi",
    "nhiem_vu",
    "van_ban",
)
ALL_TASKS = "các nhiệm vụ trọng tâm"
NO_PAPER = "văn bản"


def check_pattern(field: str, pattern: str) -> None:
    """Raises ValidationError where a pattern asks for something that is never filled."""
    known = {*PLACEHOLDERS, *(name.upper() for name in PLACEHOLDERS)}
    try:
        holes = [hole for _, *hole in Formatter().parse(pattern) if hole[0] is not None]
    except ValueError:
        holes = [["{", "", None]]
    for name, form, conversion in holes:
        if name not in known or form or conversion:
            names = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            raise ValidationError(
                {field: f"Chỗ thay “{name}” không có; chỉ dùng {names}."}
            )


def patterns(report: "Report") -> dict[str, str]:
    """What the placeholders of an outline stand for; in capitals where they are.

    `ky_nam` and `ky_sau_nam` say period and year as one name: `tháng 6 năm 2020`;
    `van_ban` is the issued paper that this one puts right.
    """
    period, following = report.period, report.period.following()
    words = {
        "ky": period.name,
        "ky_nam": period.full_name,
        "ky_sau": following.name,
        "ky_sau_nam": following.full_name,
        "nam": str(period.year),
        "nam_sau": str(following.year),
        "don_vi": report.unit.name,
        "nhiem_vu": report.task.name if report.task else ALL_TASKS,
        "van_ban": report.corrects.citation if report.corrects else NO_PAPER,
    }
    return words | {name.upper(): word.upper() for name, word in words.items()}
