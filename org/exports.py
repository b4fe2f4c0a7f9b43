"""Accounts and their log as sheets."""

from collections.abc import Iterable

from .accounts import Standing
from .models import AccountEvent, AccountReview
from .sheets import Sheet

OF_ACCOUNTS = ("Họ và tên", "Tên đăng nhập", "Đơn vị", "Vai trò")
OF_ACCOUNTS += ("Đăng nhập gần nhất", "Trạng thái", "Không dùng thì khóa từ")
OF_EVENTS = ("Lúc", "Việc", "Tài khoản", "Tên đăng nhập", "Người làm")
OF_EVENTS += ("Địa chỉ máy", "Nội dung")
OF_REVIEWS = ("Lúc", "Người rà soát", "Số tài khoản", "Ghi chú")

LINES = 20_000  # what opens quickly on an office machine
CUT = "Chỉ gồm {} dòng mới nhất; hãy lọc theo ngày để lấy các dòng cũ hơn."


def of_accounts(standings: Iterable[Standing]) -> Sheet:
    return Sheet(
        title="Tài khoản", head=OF_ACCOUNTS, rows=[_account(s) for s in standings]
    )


def _account(standing: Standing) -> tuple[object, ...]:
    account = standing.account
    return (
        account.full_name,
        account.username,
        account.unit,
        account.get_role_display(),
        account.last_login,
        standing.state.value,
        standing.closes_on,
    )


def of_events(events, lines: int = LINES) -> Sheet:
    """The newest lines of the log; where some are left out it says so."""
    rows = [_event(event) for event in events[:lines]]
    note = CUT.format(lines) if len(rows) == lines else ""
    return Sheet(title="Nhật ký tài khoản", head=OF_EVENTS, rows=rows, note=note)


def _event(event: AccountEvent) -> tuple[object, ...]:
    return (
        event.at,
        event.get_kind_display(),
        event.account,
        event.username,
        event.by,
        event.address,
        event.detail,
    )


def of_reviews(reviews: Iterable[AccountReview]) -> Sheet:
    rows = [(r.at, r.by, r.accounts, r.note) for r in reviews]
    return Sheet(title="Các lần rà soát", head=OF_REVIEWS, rows=rows)
