"""What is asked of a product: a step, what is expected, a score, a recognition, the chain."""

from collections.abc import Iterator

from django import forms

from org.models import Area
from tasks.checks.names import near_pairs
from tasks.fields import (
    UNCHOSEN,
    AnswerField,
    DayField,
    LineField,
    NumberField,
    StateField,
)
from tasks.formats import Precision
from tasks.forms import Asking, FactForm
from tasks.models import MeasureUnit

from .models import Producer, Product, Recognition
from .models.register import State

NO_PERSONS = "chỉ tên cơ sở, không ghi dữ liệu cá nhân khác"
NEAR = (
    "Cùng địa bàn đã có {} “{}” (mã {}), tên gần như “{}”. Nếu là một thì hãy dùng cái đã"
    " có; nếu khác thật thì đánh dấu xác nhận bên dưới rồi lưu lại."
)
WHOLE_DAY = "Ô này cần đủ ngày, tháng, năm."
ONE_PRODUCER = "Chỉ chọn chủ thể đã có, hoặc ghi chủ thể mới."
WHICH_KIND = "Hãy chọn loại hình của chủ thể mới."
COUNTS_FOR = "Hãy chọn ít nhất một: tính cho OCOP hoặc cho chuỗi giá trị."


class StateForm(FactForm):
    """How far a step, or the value chain, has come."""

    state = StateField(State.choices)
    note = LineField(label="Nói rõ (nếu có)", required=False, longest=500)

    field_order = ("state", "note", "happened_on", "document")

    def _initial(self):
        """A new report starts from the words of the last one."""
        last = self.standing
        told = {"note": last.note} if last else {}
        state = {"state": last.state or last.answer} if self.fact else {}
        return super()._initial() | told | state

    def said(self):
        values = super().said()
        return values | values.pop("state")


class ExpectationForm(FactForm):
    """All that is expected: a new row replaces the whole of the last one."""

    answer = AnswerField()
    stars = NumberField(
        label="Hạng dự kiến, số sao (nếu có)", whole=True, digits=1, required=False
    )
    low = NumberField(
        label="Quy mô, hoặc đầu của khoảng (nếu có)",
        digits=14,
        places=3,
        required=False,
    )
    upper = NumberField(
        label="Cuối của khoảng (nếu có)",
        digits=14,
        places=3,
        required=False,
        help_text="Nếu nguồn nêu một khoảng, như 7-8 tấn.",
    )
    capacity_unit = forms.ModelChoiceField(
        MeasureUnit.objects.order_by("name", "pk"),
        label="Đơn vị tính của quy mô",
        required=False,
        empty_label="– không –",
    )
    per = LineField(
        label="Chữ in sau đơn vị (nếu có)",
        longest=60,
        required=False,
        help_text="Như “dầu/năm”.",
    )

    ASKED = ("answer", "stars", "low", "upper", "capacity_unit", "per")
    field_order = (*ASKED, "happened_on", "document")

    def _initial(self):
        last = self.standing
        told = {name: getattr(last, name) for name in self.ASKED} if last else {}
        return super()._initial() | told


class ScoreForm(FactForm):
    answer = AnswerField()
    council = LineField(
        label="Hội đồng, đợt (nếu có)",
        longest=200,
        required=False,
        help_text="Như in sau “được”: Hội đồng đánh giá cấp huyện đợt 1.",
    )
    score = NumberField(
        label="Điểm trung bình",
        digits=5,
        places=2,
        required=False,
        help_text="Từ 0 đến 100. Điểm không thành hạng công nhận.",
    )

    field_order = ("answer", "council", "score", "happened_on", "document")


class RecognitionForm(FactForm):
    kind = StateField(Recognition.Kind.choices, label="Nội dung")
    stars = NumberField(
        label="Hạng được công nhận, số sao", whole=True, digits=1, required=False
    )
    valid_until = DayField(
        label="Có giá trị đến hết ngày (nếu có)",
        required=False,
        help_text="Theo Giấy chứng nhận; để trống: 36 tháng từ ngày cấp.",
    )

    field_order = ("kind", "stars", "document", "happened_on", "valid_until")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["document"].label = "Quyết định (nếu có)"
        self.fields["happened_on"].label = "Ngày quyết định"

    def _initial(self):
        initial, row = super()._initial(), self.fact
        if row is None:
            return initial
        has_data = row.is_granted or row.is_withdrawn
        return initial | {"kind": row.kind if has_data else row.answer}

    def clean_valid_until(self):
        typed = self.cleaned_data["valid_until"]
        if typed is None:
            return None
        day, precision = typed
        if precision != Precision.DAY:
            raise forms.ValidationError(WHOLE_DAY)
        return day

    def said(self):
        values = super().said()
        chosen = values.pop("kind")
        kind = chosen["state"] or Recognition.Kind.GRANTED
        return values | {"kind": kind, "answer": chosen["answer"]}


class ProductForm(Asking):
    """A product that is not in the catalogue yet, and its maker."""

    name = LineField(
        label="Tên sản phẩm",
        longest=200,
        help_text="Viết thường, không kèm địa bàn: rượu men lá.",
    )
    area = forms.ModelChoiceField(
        None, label="Địa bàn sản xuất", empty_label=UNCHOSEN[1]
    )
    is_ocop = forms.BooleanField(label="Tính cho OCOP", required=False, initial=True)
    is_value_chain = forms.BooleanField(label="Tính cho chuỗi giá trị", required=False)
    group = LineField(
        label="Ngành, nhóm sản phẩm (nếu có)", longest=200, required=False
    )
    producer = forms.ModelChoiceField(
        Producer.objects.order_by("name", "pk"),
        label="Chủ thể sản xuất đã có",
        required=False,
        empty_label="– không, hoặc chủ thể mới –",
    )
    new_producer = LineField(
        label="Chủ thể mới",
        longest=200,
        required=False,
        help_text=f"Như in sau tên sản phẩm; {NO_PERSONS}.",
    )
    new_producer_kind = forms.ChoiceField(
        label="Loại hình của chủ thể mới",
        choices=[UNCHOSEN, *Producer.Kind.choices],
        required=False,
    )

    def __init__(self, *args, desk, areas, **kwargs):
        self.desk = desk
        super().__init__(*args, **kwargs)
        field = self.fields["area"]
        field.queryset = _rows_of(areas)
        field.choices = [("", field.empty_label), *((a.pk, str(a)) for a in areas)]

    def clean(self):
        said = super().clean()
        if self.desk.lock:
            self.add_error(None, str(self.desk.lock))
        if said.get("new_producer") and said.get("producer"):
            self.add_error("new_producer", ONE_PRODUCER)
        if said.get("new_producer") and not said.get("new_producer_kind"):
            self.add_error("new_producer_kind", WHICH_KIND)
        if not (said.get("is_ocop") or said.get("is_value_chain")):
            self.add_error("is_ocop", COUNTS_FOR)
        if not self.errors:
            self.ask(list(self.doubts()))
        return said

    def doubts(self) -> Iterator[str]:
        typed = self.cleaned_data
        yield from _near(Product, "sản phẩm", typed["name"], typed["area"])
        if typed["new_producer"]:
            yield from _near(Producer, "chủ thể", typed["new_producer"], typed["area"])


def _rows_of(areas):
    return Area.objects.filter(pk__in=[area.pk for area in areas]).select_related(
        "kind"
    )


def _near(model, noun, name, area) -> Iterator[str]:
    """What is there already under almost this name (as the rule near-products)."""
    for row in model.objects.filter(area=area).order_by("name", "pk"):
        if any(near_pairs([(name, None), (row.name, row)])):
            yield NEAR.format(noun, row.name, row.code, name)
