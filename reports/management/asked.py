"""What commands about a report are asked: which report, on which day."""

from django.core.management.base import CommandError

from reports.compose import find_report
from reports.models import Report
from tasks import formats


def add_arguments(parser):
    """Which report, as `asked_report` reads it, and the day."""
    parser.add_argument("unit", help="mã đơn vị, như h184")
    parser.add_argument("period", help="mã kỳ, như 2020-H1")
    parser.add_argument("--as-of", default="", help="tính đến ngày, như 14/6/2020")
    parser.add_argument(
        "--outline", default="", help="mã đề cương, nếu không phải báo cáo thường kỳ"
    )
    parser.add_argument(
        "--task", default="", help="mã nhiệm vụ, nếu là báo cáo chuyên đề"
    )


def asked_report(unit, period, outline, task, *, returncode=1):
    """The report of these codes. Raises CommandError with the return code."""
    try:
        return find_report(unit, period, outline, task)
    except Report.DoesNotExist:
        said = (
            f"Không có báo cáo của đơn vị {unit} kỳ {period}"
            f"{f' theo đề cương {outline}' if outline else ''}"
            f"{f' về nhiệm vụ {task}' if task else ''} (bảng report)."
        )
    except Report.MultipleObjectsReturned:
        choice = "--task" if outline else "--outline"
        said = (
            f"Đơn vị {unit} kỳ {period} có nhiều báo cáo"
            f"{f' theo đề cương {outline}' if outline else ''}; hãy chọn {choice}."
        )
    raise CommandError(said, returncode=returncode)


def asked_day(text, *, returncode=1):
    """The day as typed, None where none is. Raises CommandError with the return code."""
    try:
        return formats.parse_day(text) if text else None
    except ValueError as error:
        raise CommandError(str(error), returncode=returncode) from error
