"""A cited paper of which number, day or issuer is not known cannot be cited in full."""

import pytest

from tasks.checks.document_incomplete import RULE
from tests.factories import TaskDocumentFactory, UnitFactory

pytestmark = pytest.mark.django_db


def test_what_a_cited_paper_lacks_is_named(look, task):
    TaskDocumentFactory(
        task=task,
        document__code="da",
        document__symbol="",
        document__subject="109",
        document__issued_on=None,
    )

    assert look(RULE) == [
        "Nhiệm vụ 1 “Làm đường” nêu Kế hoạch 109 mà danh mục văn bản (mã da) chưa có số, ký"
        " hiệu, ngày ban hành, cơ quan ban hành."
    ]


@pytest.mark.parametrize("issuer", ["unit", "name"])
def test_a_paper_with_all_of_it_is_not_found(look, task, issuer):
    told = (
        {"document__issuer": UnitFactory()}
        if issuer == "unit"
        else {"document__issuer_name": "Ủy ban Thường vụ Quốc hội"}
    )
    TaskDocumentFactory(task=task, **told)

    assert look(RULE) == []
