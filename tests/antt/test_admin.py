"""The admin site: what a phrase names must be there before it names it."""

import pytest
from django.urls import reverse

from tests.factories import UserFactory


@pytest.fixture
def save(world, log_in):
    """Sends the form of the line with this phrase; what it complains of."""
    site = log_in(UserFactory(admin=True))
    address = reverse("admin:antt_line_change", args=[world.line.pk])

    def posted(**changes):
        values = {
            "code": "trom",
            "group": world.group.pk,
            "name": "trộm",
            "order": 0,
            "phrase": "xảy ra {vu}",
            "phrase_none": "",
        }
        answer = site.post(address, values | changes)
        world.line.refresh_from_db()
        return answer.context["errors"] if answer.context else []

    return posted


def test_a_phrase_is_saved_once_its_measures_exist(world, save):
    assert save(phrase="có {vu}") == []
    assert world.line.phrase == "có {vu}"


@pytest.mark.parametrize("field", ["phrase", "phrase_none"])
def test_a_phrase_that_names_no_measure_is_refused(world, save, field):
    assert list(save(**{field: "có {khong-co}"})) == [
        ["Không có đại lượng an ninh nào mang mã khong-co."]
    ]
    assert world.line.phrase == "xảy ra {vu}"


def test_a_phrase_that_cannot_be_read_is_refused_once(world, save):
    (errors,) = save(phrase="có {vu")

    assert errors == ["“{”: chỗ điền số phải viết dạng {mã} hoặc {mã | dạng}."]
