"""The things of a product as they are entered: expected, scored, recognised are three."""

from typing import Any

from django.urls import reverse

from tasks import formats
from tasks.desk import Desk
from tasks.slips import Slip

from . import actions, forms
from .models import (
    ChainReport,
    CycleStep,
    Expectation,
    Product,
    Recognition,
    Score,
    StepReport,
)


def step(desk: Desk, product: Product, kind: CycleStep) -> Slip:
    return _slip(
        desk,
        product,
        "step",
        args=[kind.code],
        title=formats.sentence(kind.name),
        table="ocop_step_report",
        model=StepReport,
        thing={"product_step__product": product, "product_step__step": kind},
        named={"product": product, "step": kind},
        form=forms.StateForm,
        record=actions.report_step,
        correct=actions.correct_step_report,
        hint="Thêm một mốc mới, không sửa mốc cũ.",
    )


def expectation(desk: Desk, product: Product) -> Slip:
    return _slip(
        desk,
        product,
        "expectation",
        title="Dự kiến",
        table="ocop_expectation",
        model=Expectation,
        form=forms.ExpectationForm,
        record=actions.record_expectation,
        correct=actions.correct_expectation,
        hint="Dòng mới thay cho toàn bộ dự kiến cũ: hạng và quy mô nêu cùng nhau.",
    )


def score(desk: Desk, product: Product) -> Slip:
    return _slip(
        desk,
        product,
        "score",
        title="Điểm của hội đồng",
        table="ocop_score",
        model=Score,
        form=forms.ScoreForm,
        record=actions.record_score,
        correct=actions.correct_score,
        hint="Điểm không thành hạng công nhận: hạng chỉ có khi có quyết định.",
    )


def recognition(desk: Desk, product: Product) -> Slip:
    return _slip(
        desk,
        product,
        "recognition",
        title="Công nhận",
        table="ocop_recognition",
        model=Recognition,
        form=forms.RecognitionForm,
        record=actions.record_recognition,
        correct=actions.correct_recognition,
        hint="Chỉ ghi khi đã có quyết định công nhận hoặc thu hồi.",
    )


def chain(desk: Desk, product: Product) -> Slip:
    return _slip(
        desk,
        product,
        "chain",
        title="Chuỗi giá trị",
        table="ocop_chain_report",
        model=ChainReport,
        form=forms.StateForm,
        record=actions.report_chain,
        correct=actions.correct_chain_report,
    )


def _slip(desk: Desk, product: Product, page: str, args=(), **values: Any) -> Slip:
    own = {"product": product}
    return Slip(
        about=formats.sentence(product.name),
        url=reverse(f"ocop:{page}", args=[*desk.args, product.code, *args]),
        back=reverse("ocop:product", args=[*desk.args, product.code]),
        correct_url=f"ocop:correct_{page}",
        **{"thing": own, "named": own} | values,
    )
