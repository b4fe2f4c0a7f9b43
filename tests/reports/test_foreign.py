"""Texts of others: Word, plain text, Markdown; and those that cannot be read."""

import zipfile

import pytest

from reports.foreign import LARGEST, Unreadable, read_foreign
from reports.vocabulary import Vocabulary

NOTHING = Vocabulary()
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def written(tmp_path):
    def write(content, name="bao-cao.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def word(tmp_path):
    def write(body, notes="", name="bao-cao.docx"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(
                "word/document.xml",
                f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
            )
            if notes:
                package.writestr(
                    "word/footnotes.xml",
                    f"<w:footnotes {NAMESPACE}>{notes}</w:footnotes>",
                )
        return path

    return write


def p(words, style=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def read(path):
    return [(line.place, line.text) for line in read_foreign(path, NOTHING)]


# Plain text


def test_marks_of_markdown_are_no_words(written):
    path = written("## **I. KẾT QUẢ**\n\n- *Đạt* 3,45m<sup>3</sup> đá.\n\n---\n")

    assert read(path) == [("dòng 1", "I. KẾT QUẢ"), ("dòng 3", "Đạt 3,45m3 đá.")]


def test_a_sentence_torn_by_a_page_break_is_joined(written):
    path = written(
        "Kế hoạch số 9/KH-UBND ngày\n\n27/12/2020 về tăng\n\ncường kỷ luật.\n\nHết."
    )

    assert read(path) == [
        ("dòng 1-5", "Kế hoạch số 9/KH-UBND ngày 27/12/2020 về tăng cường kỷ luật."),
        ("dòng 7", "Hết."),
    ]


def test_a_note_between_the_halves_of_a_sentence_goes_behind(written):
    path = written("theo Luật Nghĩa\n\n<sup>(1)</sup> Số liệu năm.\n\nvụ quân sự.")

    assert read(path) == [
        ("dòng 1-5", "theo Luật Nghĩa vụ quân sự."),
        ("dòng 3", "(1) Số liệu năm."),
    ]


def test_items_and_ended_sentences_are_not_joined(written):
    path = written("Gồm các xã\n\n- xã A;\n\n+ xã B.\n\nxã C cũng vậy.")

    assert [text for _, text in read(path)] == [
        "Gồm các xã",
        "xã A;",
        "+ xã B.".removeprefix("+ "),
        "xã C cũng vậy.",
    ]


def test_addressees_stand_at_the_end(written):
    path = written("Hết.\n\nNơi nhận:\n- CVP;\n- Lưu: VT.")

    lines = read_foreign(path, NOTHING)

    assert [line.place for line in lines] == [
        "dòng 1",
        "nơi nhận, dòng 3",
        "nơi nhận, dòng 4",
        "nơi nhận, dòng 5",
    ]
    assert [line.is_sentence for line in lines] == [True, False, False, False]


# Word


def test_paragraphs_tables_controls_and_notes_of_word_are_read(word):
    control = f"<w:sdt><w:sdtContent>{p('Đạt 05 hộ.')}</w:sdtContent></w:sdt>"
    table = f"<w:tbl><w:tr><w:tc>{p('Tổng')}</w:tc></w:tr></w:tbl>"
    inline = (
        "<w:p><w:r><w:t>Còn </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>03 km</w:t></w:r>"
        "</w:sdtContent></w:sdt><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del></w:p>"
    )
    path = word(p("KẾT QUẢ", "Heading1") + control + inline + table, p("Chú thích."))

    assert [
        (one.place, one.text, one.is_sentence) for one in read_foreign(path, NOTHING)
    ] == [
        ("đoạn 1", "KẾT QUẢ", False),
        ("đoạn 2", "Đạt 05 hộ.", True),
        ("đoạn 3", "Còn 03 km", True),
        ("đoạn 4", "Tổng", False),
        ("chú thích, đoạn 1", "Chú thích.", True),
    ]


# What cannot be read


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "a.txt", "Tệp “a.txt” không có chữ nào."),
        (
            "Chữ".encode(),
            "a.pdf",
            "Tệp “a.pdf” không đọc được: chỉ nhận .docx, .txt, .md.",
        ),
        (
            "Đạt".encode("utf-16"),
            "a.txt",
            "Tệp không ở bảng mã UTF-8; hãy mở bằng Word hoặc Notepad rồi lưu lại dạng UTF-8.",
        ),
        (
            (
                "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do, ¬ng ®¹t kÕ ho¹ch "
                * 9
            ).encode(),
            "a.txt",
            "Văn bản gõ bằng phông TCVN3 (ABC) cũ; hãy chuyển mã sang Unicode rồi thử lại.",
        ),
        (
            (
                "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc "
                * 9
            ).encode(),
            "a.md",
            "Văn bản gõ bằng phông VNI cũ; hãy chuyển mã sang Unicode rồi thử lại.",
        ),
        (
            b"PK\x03\x04 broken",
            "a.docx",
            "Tệp Word bị hỏng, bị khóa bằng mật khẩu hoặc không phải là .docx.",
        ),
        (b"x" * (LARGEST + 1), "a.txt", "Tệp “a.txt” lớn hơn 10 MB."),
    ],
    ids=["empty", "type", "encoding", "tcvn3", "vni", "broken", "large"],
)
def test_a_file_that_cannot_be_read_says_why(written, content, name, why):
    with pytest.raises(Unreadable) as refusal:
        read_foreign(written(content, name), NOTHING)

    assert str(refusal.value) == why


def test_a_document_type_is_refused(word, tmp_path):
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "word/document.xml", "<!DOCTYPE lolz [<!ENTITY a 'a'>]><a>&a;</a>"
        )

    with pytest.raises(Unreadable, match="DOCTYPE"):
        read_foreign(path, NOTHING)


def test_a_missing_file_says_so(tmp_path):
    with pytest.raises(Unreadable, match="Không mở được tệp"):
        read_foreign(tmp_path / "khong-co.txt", NOTHING)
