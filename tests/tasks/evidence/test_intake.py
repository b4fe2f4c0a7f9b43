from collections import Counter

import pytest
from PIL import ImageFile

from tasks.evidence import intake, kinds
from tasks.evidence.refusals import NotAccepted

from . import papers
from .papers import PDF, excel, old_office, photograph, picture, word


@pytest.fixture(autouse=True)
def _no_scanner(settings):
    settings.VIRUS_SCAN_COMMAND = ""


def named_by_reason():
    """Not by the bytes of the file."""
    seen = Counter()

    def name(value):
        if isinstance(value, bytes):
            return ""
        seen[value] += 1
        return f"{value}-{seen[value]}"

    return name


def refusal(content, name="tep.pdf"):
    """(reason, sentence) of the refusal."""
    with pytest.raises(NotAccepted) as refused:
        intake.taken_in(content, name)
    return refused.value.code, str(refused.value)


@pytest.mark.parametrize(
    ("content", "media_type", "suffix"),
    [
        (PDF, kinds.PDF.media_type, ".pdf"),
        (word(), kinds.DOCX.media_type, ".docx"),
        (excel(), kinds.XLSX.media_type, ".xlsx"),
        (old_office("WordDocument"), "application/msword", ".doc"),
        (old_office("Workbook"), "application/vnd.ms-excel", ".xls"),
        (picture("JPEG"), "image/jpeg", ".jpg"),
        (picture("PNG"), "image/png", ".png"),
        (picture("WEBP"), "image/webp", ".webp"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_is_what_its_content_says_and_not_what_it_is_called(
    content, media_type, suffix
):
    paper = intake.taken_in(content, "hóa đơn.exe")

    assert paper.media_type == media_type
    assert paper.name == f"hóa đơn.exe{suffix}"
    assert paper.content == content


@pytest.mark.parametrize(
    ("reason", "content"),
    [
        ("EMPTY", b""),
        ("PROGRAM", b"MZ\x90\0" + b"\0" * 100),
        ("PROGRAM", b"\x7fELF\2\1\1" + b"\0" * 100),
        ("PROGRAM", b"#!/bin/sh\necho"),
        ("OTHER", b"<!doctype html><script>alert(1)</script>"),
        ("OTHER", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("OTHER", b"{\\rtf1 van ban}"),
        ("OTHER", picture("GIF")),
        ("OTHER", picture("TIFF")),
        ("OTHER", "chữ thường".encode()),
        ("OTHER", papers.zipped(**{"thu.txt": "nội dung"})),
        ("OTHER", papers.OLE),
        ("PASSWORD", old_office("EncryptedPackage")),
        ("MACROS", old_office("_VBA_PROJECT") + old_office("WordDocument")),
        ("MACROS", papers.with_part(word(), "word/vbaProject.bin", b"\0")),
        (
            "MACROS",
            papers.with_part(
                excel(), "x", b"", (b"spreadsheetml.sheet.main", b"macroEnabled.main")
            ),
        ),
        ("BROKEN", word()[:-300]),
        ("BROKEN", picture("PNG", size=(300, 300))[:60]),
        ("HEIC", papers.HEIC),
    ],
    ids=named_by_reason(),
)
def test_what_is_no_paper_is_refused_by_its_content(reason, content):
    found, sentence = refusal(content, "biên bản.pdf")

    assert found == reason
    assert "“biên bản.pdf”" in sentence


def test_heic_comes_with_the_way_out():
    _, sentence = refusal(papers.HEIC, "IMG_0001.HEIC")

    assert "Cài đặt → Camera → Định dạng" in sentence
    assert "Tương thích nhất" in sentence
    assert "ảnh chụp màn hình" in sentence


def test_an_office_file_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(kinds, "UNPACKED_AT_MOST", 100_000)
    bomb = papers.with_part(word(), "word/media/anh.bin", b"\0" * 100_001)

    assert len(bomb) < 100_000
    assert refusal(bomb)[0] == "BOMB"


def test_an_office_file_of_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(kinds, "PARTS_AT_MOST", 3)

    assert refusal(word())[0] == "BOMB"


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr("tasks.evidence.pictures.PIXELS_AT_MOST", 1199)

    assert refusal(picture(size=(40, 30)))[0] == "BOMB"


def test_a_file_over_the_limit_is_told_both_sizes(settings):
    settings.EVIDENCE_MAX_MB = 1

    reason, sentence = refusal(PDF + b"\0" * (1024 * 1024 * 3 // 2))

    assert reason == "TOO_BIG"
    assert "nặng 1,5 MB, quá 1 MB" in sentence


def test_a_file_of_the_very_limit_is_taken(settings):
    settings.EVIDENCE_MAX_MB = 1

    assert intake.taken_in(PDF.ljust(1024 * 1024), "a.pdf").name == "a.pdf"


# Pictures


def test_a_picture_that_is_cut_off_is_refused_also_where_a_pdf_was_made(monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does

    assert refusal(picture("JPEG", size=(300, 300))[:-200])[0] == "BROKEN"
    assert ImageFile.LOAD_TRUNCATED_IMAGES


def test_a_photograph_is_kept_upright_and_without_the_place():
    paper = intake.taken_in(photograph(size=(40, 30)), "IMG_1.jpg")

    kept = papers.opened(paper.content)
    assert kept.size == (30, 40)
    assert dict(kept.getexif()) == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_large_picture_is_made_smaller(kind):
    paper = intake.taken_in(picture(kind, size=(4000, 1000)), "anh")

    assert papers.opened(paper.content).size == (2000, 500)
    assert paper.media_type == f"image/{kind.lower()}"


def test_what_a_picture_says_in_words_goes():
    paper = intake.taken_in(picture(comment=b"chup o nha"), "anh.jpg")

    assert "comment" not in papers.opened(paper.content).info


def test_a_picture_from_a_dataset_stays_byte_for_byte():
    content = photograph()

    assert intake.taken_in(content, "a.jpg", as_is=True).content == content


# Names


@pytest.mark.parametrize(
    ("called", "kept"),
    [
        ("C:\\Users\\Lan\\biên bản.pdf", "biên bản.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ('a"b<c>.pdf', "a_b_c_.pdf"),
        ("hoa\u202efdp.exe", "hoafdp.exe.pdf"),  # written backwards to mislead
        ("bản\r\nsao.pdf", "bảnsao.pdf"),
        ("BIEN BAN.PDF", "BIEN BAN.PDF"),
        ("...", "tep.pdf"),
        ("", "tep.pdf"),
        ("đ" * 300 + ".pdf", "đ" * 116 + ".pdf"),
    ],
)
def test_a_name_is_made_harmless(called, kept):
    assert intake.taken_in(PDF, called).name == kept
