"""Load a folder of YAML tables, all or nothing."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from org.models import User
from tasks.dataset.faults import Faulty
from tasks.dataset.loader import Tally, load
from tasks.dataset.recorder import recorder
from tasks.dataset.tables import Outcome, Writer
from tasks.evidence.files import no_orphans
from vanquan import datasets

NAMED_AT_MOST = 10


class Command(BaseCommand):
    help = (
        "Nạp một bộ dữ liệu (thư mục các bảng YAML): được cả hoặc không ghi gì; nạp lại"
        " bao nhiêu lần cũng được."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR", type=Path, help="thư mục")
        parser.add_argument(
            "--user",
            default="",
            help="tên đăng nhập của người nạp; nếu không nêu: quản trị đầu tiên",
        )

    def handle(self, *, folder, user, **options):
        at = timezone.now()
        try:
            with no_orphans(), transaction.atomic():
                writer = Writer(by=recorder(user, at=at), at=at)
                tallies = load(folder, datasets.tables(), writer=writer)
        except User.DoesNotExist:
            raise CommandError(f"Không có người dùng nào tên “{user}”.") from None
        except Faulty as error:
            for fault in error.faults:
                self.stderr.write(str(fault))
            raise CommandError(
                f"Có {len(error.faults)} lỗi; không ghi gì vào cơ sở dữ liệu."
            ) from None
        self.report(tallies)

    def report(self, tallies):
        for line in aligned([HEADER, *map(counts, tallies)]):
            self.stdout.write(line)
        for tally in tallies:
            if tally.absent:
                self.stdout.write(kept(tally))
        total = sum((tally.outcomes for tally in tallies), Tally(None).outcomes)
        self.stdout.write(summary(total))


HEADER = ("Bảng", *Outcome, "không có trong tệp")


def counts(tally):
    outcomes = (str(tally.outcomes[outcome]) for outcome in Outcome)
    return (tally.table.name, *outcomes, str(len(tally.absent)))


def kept(tally):
    """Which rows only the database has: by code when few."""
    some = ", ".join(
        " / ".join(filter(None, key)) for key in tally.absent[:NAMED_AT_MOST]
    )
    more = "…" if len(tally.absent) > NAMED_AT_MOST else ""
    return f"{tally.table.name}: không có trong tệp, vẫn giữ: {some}{more}"


def summary(total):
    written = total[Outcome.CREATED] + total[Outcome.CHANGED]
    if not written:
        return "Không có gì thay đổi."
    return (
        f"Đã nạp: {total[Outcome.CREATED]} dòng mới, {total[Outcome.CHANGED]} dòng sửa."
    )


def aligned(rows):
    """The first column to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        figures = (
            cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)
        )
        yield "  ".join((name.ljust(widths[0]), *figures))
