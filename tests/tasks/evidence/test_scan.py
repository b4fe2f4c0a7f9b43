import shlex
import sys

import pytest

from tasks.evidence import intake
from tasks.evidence.refusals import NotAccepted
from vanquan.checks import the_scanner_is_told_the_file

from .papers import PDF


@pytest.fixture
def scanner(settings, tmp_path):
    """A scanner that is a few lines of Python; `f` is the file it is given."""

    def install(lines, place="{file}"):
        script = tmp_path / "may quet.py"
        script.write_text(f"import sys\nf = sys.argv[1]\n{lines}\n")
        settings.VIRUS_SCAN_COMMAND = (
            f"{shlex.join([sys.executable, str(script)])} {place}"
        )

    return install


def reason(content=PDF, name="a.pdf"):
    """Why the file is refused; None: it is taken."""
    try:
        intake.taken_in(content, name)
    except NotAccepted as refused:
        return refused.code
    return None


@pytest.mark.parametrize(
    ("lines", "said"),
    [("sys.exit(0)", None), ("sys.exit(1)", "INFECTED"), ("sys.exit(2)", "UNSCANNED")],
)
def test_how_the_scanner_leaves_decides(scanner, lines, said):
    scanner(lines)

    assert reason() == said


def test_the_scanner_reads_the_very_content(scanner):
    scanner("sys.exit(b'EICAR' in open(f, 'rb').read())")

    assert reason(PDF + b"EICAR") == "INFECTED"
    assert reason(PDF) is None


def test_no_name_reaches_the_command(scanner, tmp_path):
    scanner(f"open({str(tmp_path / 'seen')!r}, 'w').write(repr(sys.argv[1:]))")

    assert reason(name="x; rm -rf $HOME `id`.pdf") is None
    assert "rm -rf" not in (tmp_path / "seen").read_text()


def test_a_scanner_that_does_not_answer_refuses(scanner, settings):
    settings.VIRUS_SCAN_TIMEOUT = 0.2
    scanner("import time; time.sleep(20)")

    assert reason() == "UNSCANNED"


def test_a_scanner_that_is_not_there_refuses(settings):
    settings.VIRUS_SCAN_COMMAND = "/khong/co/may-quet {file}"

    assert reason() == "UNSCANNED"


def test_a_command_without_a_place_for_the_file_stops_the_start(settings, scanner):
    scanner("", place="")
    assert [error.id for error in the_scanner_is_told_the_file(None)] == [
        "vanquan.E004"
    ]

    scanner("")
    assert the_scanner_is_told_the_file(None) == []
