"""A piece of narrative in the editor: how it opens, what is saved, what is refused."""

import json

import pytest

from tasks.models import ReturnText, ReturnVersion
from tests.entries import handed_in, said
from tests.factories import (
    PeriodFactory,
    TaskFactory,
    UserFactory,
)

from .reading_texts import delta, words

pytestmark = pytest.mark.django_db


def test_the_editor_opens_with_the_text_as_a_delta(site, address, km, write):
    write(f"**Đã** làm {km}")

    page = site.get(address("text_edit", "ket-qua", 1))

    assert page.context["form"]["text"].value() == f"**Đã** làm {km}"
    assert "&quot;figure&quot;: &quot;{chi_tieu.thuc_hien ma=km}&quot;" in words(page)
    chip = {"text": "05 km", "title": "Số liệu: đường bê tông, tính đến ngày 14/6/2020"}
    assert page.context["chips"] == {km: chip}


def test_the_picker_offers_each_figure_of_the_task_in_its_forms(site, address, km):
    (offer,) = site.get(address("text_edit", "ket-qua", 1)).context["offers"]

    assert (offer.label, offer.text) == ("Đường bê tông", "05 km")
    forms = {name: said.text for name, said in offer.forms}
    assert forms == {"đầy đủ": "05 km", "chỉ số": "05"}


def test_what_the_editor_sends_is_stored_in_plain_form(site, address, officer, km):
    sent = {
        "revision": 0,
        "heading": " Đường  xã ",
        "text": "bỏ qua",
        "text_delta": delta("Đã làm ", {"figure": km}, "\n"),
    }

    response = site.post(address("text_edit", "ket-qua", 1), sent)

    assert response.url == f"{address()}#ket-qua"
    row = ReturnText.objects.get()
    assert (row.text, row.heading, row.part) == (f"Đã làm {km}", "Đường xã", "RESULT")
    assert (row.written_by, row.on_behalf_of) == (officer, None)
    assert not row.version.is_submitted


def test_without_scripts_the_stored_form_is_typed_and_sent(site, address):
    site.post(address("text_edit", "ket-qua", 1), {"revision": 0, "text": "- **Đậm**"})

    assert ReturnText.objects.get().text == "- **Đậm**"


def test_saving_may_lead_on_to_the_next_part(site, address):
    sent = {"revision": 0, "text": "Một.", "next": "1"}

    response = site.post(address("text_edit", "ket-qua", 1), sent)

    assert response.url == address("text_edit", "chua-hoan-thanh", 1)


def test_an_unfinished_piece_needs_a_name_and_a_reason(site, address):
    edit = address("text_edit", "chua-hoan-thanh", 1)

    page = site.post(edit, {"revision": 0, "text": "còn làm"})
    assert page.status_code == 422
    assert page.context["form"].errors["reason"] == [
        "Hãy ghi lý do: mục chưa hoàn thành phải nói vì sao chưa xong."
    ]
    page = site.post(edit, {"revision": 0, "reason": "mưa lũ"})
    assert list(page.context["form"].errors) == ["heading"]
    site.post(edit, {"revision": 0, "reason": "mưa lũ", "heading": "Đường"})

    assert ReturnText.objects.get().reason == "mưa lũ"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text_delta": "{"}, "Không đọc được nội dung"),
        ({"text_delta": delta("Phßng Tµi chÝnh\n")}, "bảng mã cũ (TCVN3/ABC hoặc VNI)"),
        ({"text_delta": delta("Vui 😀\n")}, "Ký hiệu “😀” không in được"),
        ({"text_delta": delta("a" * 30_000)}, "Nội dung dài 30.000 ký tự"),
    ],
)
def test_bad_input_is_refused_with_a_sentence_and_stays(site, address, sent, sentence):
    page = site.post(address("text_edit", "ket-qua", 1), {"revision": 0} | sent)

    assert page.status_code == 422
    assert sentence in page.context["form"].errors["text"][0]
    assert not ReturnVersion.objects.exists()


def test_two_who_write_at_once_both_keep_their_text(site, address, write, department):
    write("Đã làm ba tuyến.")
    other = UserFactory(unit=department, full_name="Lý Thị Mai")
    theirs = write("Đã làm bốn tuyến.", revision=1, by=other)

    edit = address("text_edit", "ket-qua", 1)
    page = site.post(edit, {"revision": 1, "text": "Đã làm năm tuyến."})

    assert page.status_code == 422
    shown = words(page)
    assert "Lý Thị Mai, lưu 14/6/2020 12:00" in shown
    assert "Đã làm bốn tuyến." in shown
    assert "Đã làm <del>bốn</del><ins>năm</ins> tuyến." in shown
    assert page.context["form"]["text"].value() == "Đã làm năm tuyến."
    again = page.context["form"]["revision"].value()
    site.post(edit, {"revision": again, "text": "Đã làm năm tuyến."})
    theirs.refresh_from_db()
    assert theirs.text == "Đã làm năm tuyến."
    kept = theirs.history.values_list("text", flat=True)
    assert "Đã làm bốn tuyến." in kept


def test_a_text_that_was_deleted_meanwhile_is_not_lost(site, address, write):
    write("Một.")
    write("", revision=1)

    page = site.post(
        address("text_edit", "ket-qua", 1), {"revision": 1, "text": "Hai."}
    )

    assert "đã xóa mục này" in words(page)
    assert page.context["form"]["text"].value() == "Hai."


def test_a_deleted_piece_is_found_again_and_taken_back(site, address, write):
    write("Một.")
    edit = address("text_edit", "ket-qua", 1)
    site.post(edit, {"revision": 1, "text": ""})
    assert "Có một mục đã xóa" in words(site.get(address()))

    kept = ReturnText.history.filter(history_type="-").get()
    page = site.get(f"{edit}?ban={kept.pk}")

    assert page.context["form"]["text"].value() == "Một."


def test_nobody_writes_into_what_is_handed_in(site, address, department, period):
    handed_in(department, period)

    page = site.post(
        address("text_edit", "ket-qua", 1), {"revision": 0, "text": "Một."}
    )

    assert page.status_code == 422
    assert "không viết tiếp được" in words(page)
    assert page.context["form"]["text"].value() == "Một."


def test_last_time_s_text_stands_beside_and_is_copied_with_its_figures(
    site, address, km, department, task
):
    before = PeriodFactory(year=2019, code="2019-H1")
    old = TaskFactory(
        programme__year=2019, programme__unit=task.programme.unit, name=task.name
    )
    stood = said(handed_in(department, before), "RESULT", f"Đã làm {km}.", task=old)

    edit = address("text_edit", "ket-qua", 1)
    assert "Kỳ trước (" in words(site.get(edit))
    page = site.get(f"{edit}?chep={stood.pk}")

    assert page.context["form"]["text"].value() == f"Đã làm {km}."


@pytest.mark.parametrize("asked", ["?ban=999", "?chep=999", "?ban=x", "?chep=²"])
def test_an_earlier_text_that_is_none_is_not_found(site, address, asked):
    edit = address("text_edit", "ket-qua", 1)

    assert site.get(f"{edit}{asked}").status_code == 404


def test_a_part_that_is_none_is_not_found(site, address):
    assert site.get(address("text_edit", "x", 1)).status_code == 404


def test_the_office_writes_for_a_unit_and_that_is_kept(
    log_in, address, district, department
):
    office = UserFactory(unit=district, office=True)

    log_in(office).post(
        address("text_edit", "ket-qua", 1), {"revision": 0, "text": "Một."}
    )

    row = ReturnText.objects.get()
    assert (row.written_by, row.on_behalf_of) == (office, department)


# While writing


def test_the_preview_prints_and_points_out(site, address, km):
    sent = {
        "text_delta": delta("Đã làm 5 km, còn ", {"figure": km}, {"call": "1"}, "\n")
    }

    page = words(site.post(address("text_preview"), sent))

    assert "Số “5 km” ở đoạn 1" in page
    assert f'data-typed="{km}"' in page
    assert "Chú thích 1 chưa có nội dung" in page
    assert ">05 km</a>" in page


def test_the_preview_says_what_cannot_be_saved(site, address):
    sent = {"text_delta": delta("Phßng Tµi chÝnh\n")}

    assert "bảng mã cũ" in words(site.post(address("text_preview"), sent))


def test_the_preview_tells_of_a_note_nothing_calls_and_of_an_unknown_figure(
    site, address
):
    text = [
        {"insert": {"figure": "{a.b}"}},
        {"insert": "\nChú thích."},
        {"insert": "\n", "attributes": {"note": "1"}},
    ]

    page = site.post(address("text_preview"), {"text_delta": json.dumps(text)})

    assert "Chú thích 1 không còn chỗ gọi" in words(page)
    problem = page.context["chips"]["{a.b}"]["problem"]
    assert problem == "Không có số liệu nào mang mã a.b."
