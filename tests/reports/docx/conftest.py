import shutil

import pytest

from reports.render import to_docx
from tests.reports import sample

from .office import Office
from .word import Word


@pytest.fixture(scope="session")
def issued():
    """The sample, numbered and dated, of an agency with none above it."""
    return Word(to_docx(sample.document()))


@pytest.fixture(scope="session")
def draft():
    """A department's draft to two addressees."""
    head = {
        "superior": "UBND HUYỆN MẪU SƠN",
        "agency": ("TRUNG TÂM DỊCH VỤ NÔNG NGHIỆP",),
        **sample.DRAFT,
    }
    addressees = ("Ủy ban nhân dân huyện", "Phòng Nội vụ")
    return Word(to_docx(sample.document(head=head, addressees=addressees)))


@pytest.fixture(scope="session")
def long():
    """The sample with two appendices."""
    return Word(to_docx(sample.with_appendices()))


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    return Office(tmp_path_factory.mktemp("libreoffice"))
