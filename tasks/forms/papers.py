"""Forms of a task's papers: one that is on file, and one that is new."""

from django import forms

from org.models import DocumentType, Unit
from org.text import search_key
from tasks import papers
from tasks.fields import UNCHOSEN, DayField, DocumentField, LineField
from tasks.formats import Precision
from tasks.models import TaskDocument

TWIN = (
    "Đã có văn bản này: {}. Hãy chọn nó ở ô “Văn bản đã có”; nếu là văn bản khác thì đánh"
    " dấu ô xác nhận ở dưới rồi thêm lại."
)
WHOLE_DAY = "Ngày ban hành phải có đủ ngày, tháng, năm."
NAMELESS = "Hãy ghi số, ký hiệu hoặc trích yếu."

ROLE = {"label": "Vai trò", "choices": TaskDocument.Role}


class KnownPaperForm(forms.Form):
    """A paper that is on file, taken up for the task."""

    document = DocumentField(label="Văn bản đã có")
    role = forms.ChoiceField(**ROLE)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, auto_id="da-co-%s", **kwargs)
        self.fields["document"].widget.attrs["list"] = "moi-van-ban"


class PaperForm(forms.Form):
    """A paper as it heads itself; what its numbers and days say is checked."""

    role = forms.ChoiceField(**ROLE)
    type = forms.ModelChoiceField(
        label="Tên loại",
        queryset=DocumentType.objects.order_by("name", "pk"),
        empty_label=UNCHOSEN[1],
    )
    symbol = LineField(
        label="Số, ký hiệu", longest=60, required=False, help_text="như 25/KH-UBND"
    )
    issued_on = DayField(label="Ngày ban hành", required=False)
    issuer = LineField(label="Cơ quan ban hành", longest=200, required=False)
    subject = LineField(
        label="Trích yếu",
        longest=500,
        required=False,
        help_text="viết liền sau chữ “về”",
    )
    is_another = forms.BooleanField(
        label="Đúng là văn bản khác, dù trùng số", required=False
    )

    def __init__(self, *args, today, document=None, **kwargs):
        self.document = document
        kwargs["initial"] = _shown(document) if document else {}
        super().__init__(*args, **kwargs)
        self.fields["issued_on"].today = today
        self.fields["issuer"].widget.attrs["list"] = "co-quan"
        if document:
            del self.fields["role"]

    def clean_issued_on(self):
        day, precision = self.cleaned_data["issued_on"] or (None, Precision.DAY)
        if precision != Precision.DAY:
            raise forms.ValidationError(WHOLE_DAY)
        return day

    def clean(self):
        said = super().clean()
        if "symbol" in said and not said["symbol"] and not said.get("subject"):
            self.add_error("symbol", NAMELESS)
        if self.is_valid_so_far("symbol", "issued_on", "issuer"):
            self._refuse_twin(said)
        return said

    def is_valid_so_far(self, *names):
        return all(name in self.cleaned_data for name in names)

    def _refuse_twin(self, said):
        twin = papers.twin_of(said["symbol"], said["issued_on"], said["issuer"])
        if twin and twin != self.document and not said.get("is_another"):
            self.add_error("symbol", TWIN.format(papers.label(twin)))

    @property
    def asks_another(self):
        """Whether the last answer was that there is such a paper already."""
        return any(TWIN[:20] in error for error in self.errors.get("symbol", []))

    def values(self):
        """The row of the catalogue; an issuer that is on file is told by its row."""
        said = self.cleaned_data
        unit = unit_called(said["issuer"])
        return {
            "type": said["type"],
            "symbol": said["symbol"],
            "issued_on": said["issued_on"],
            "issuer": unit,
            "issuer_name": "" if unit else said["issuer"],
            "subject": said["subject"],
        }


def unit_called(name):
    """The unit of this name or short name, whatever its case and marks; or None."""
    key = search_key(name)
    if not key:
        return None
    units = Unit.objects.order_by("order", "pk")
    called = ((unit, (unit.name, unit.short_name)) for unit in units)
    return next((unit for unit, names in called if key in map(search_key, names)), None)


def _shown(document):
    named = ("type", "symbol", "subject")
    shown = {name: getattr(document, name) for name in named}
    return shown | {"issued_on": document.issued_on, "issuer": document.issued_by}
