"""The form of work done on roads."""

from django import forms

from tasks.fields import UNCHOSEN, AnswerField, LineField, NumberField
from tasks.figures import Answer
from tasks.forms import FactForm

from .models import QUANTITIES

NOTHING = "Hãy ghi ít nhất một khối lượng, hoặc chọn “không phát sinh”."
NO_QUANTITY = "Không phát sinh hoặc không áp dụng thì không có khối lượng."
NO_ROAD = "Số chung là của cả địa bàn, không phải của một tuyến đường."


class WorkForm(FactForm):
    """A finished stretch, or the total that a source states for a whole place."""

    road_class = forms.ChoiceField(label="Loại đường")
    area = forms.ChoiceField(label="Địa bàn")
    road_name = LineField(
        label="Tuyến đường (nếu có)",
        longest=200,
        required=False,
        help_text="Chưa có trong danh mục thì gõ tên, tuyến sẽ được thêm.",
    )
    km = NumberField(label="Đã cứng hóa (km)", digits=10, places=3, required=False)
    cement_tonnes = NumberField(
        label="Xi măng hỗ trợ (tấn)", digits=12, places=3, required=False
    )
    state_money = NumberField(
        label="Kinh phí Nhà nước (đồng)", digits=18, whole=True, required=False
    )
    people_money = NumberField(
        label="Nhân dân đóng góp (đồng)", digits=18, whole=True, required=False
    )
    labour_days = NumberField(label="Ngày công", digits=12, places=1, required=False)
    land_m2 = NumberField(label="Đất hiến (m²)", digits=14, places=2, required=False)
    answer = AnswerField()
    is_stated = forms.BooleanField(
        label="Đây là số chung của cả địa bàn, lũy kế từ đầu năm",
        required=False,
        help_text="Số chung đã gồm mọi dòng từ ngày đó về trước ở địa bàn và các nơi bên dưới.",
    )
    note = LineField(
        label="Ghi chú",
        longest=300,
        required=False,
        help_text="Không ghi tên hộ, tên người.",
    )

    field_order = (
        *("road_class", "area", "road_name", "happened_on", "document", *QUANTITIES),
        *("answer", "is_stated", "note", "reason"),
    )

    def __init__(self, *args, classes, places, **kwargs):
        self.classes = {part.code: part for part in classes}
        self.places = {area.code: area for area in places}
        super().__init__(*args, **kwargs)
        self._offer("road_class", [(c.code, c.name) for c in classes])
        self._offer("area", [(a.code, a.full_name) for a in places])
        self.fields["road_name"].widget.attrs["list"] = "tuyen-duong"
        for name in ("state_money", "people_money"):
            self.fields[name].widget.attrs["data-whole"] = ""

    def _offer(self, name, choices):
        """Where there are several none is chosen beforehand: a wrong one would be kept."""
        blank = [UNCHOSEN] if len(choices) > 1 else []
        self.fields[name].choices = [*blank, *choices]

    def _initial(self):
        values = super()._initial()
        if self.fact is not None:
            line, road = self.fact.line, self.fact.road
            values |= {"road_class": line.road_class.code, "area": line.area.code}
            values["road_name"] = road.name if road else ""
        return values

    def clean(self):
        said = super().clean()
        said_any = any(said.get(name) is not None for name in QUANTITIES)
        is_wrong = self.errors.keys() & set(QUANTITIES)
        has_data = said.get("answer") == Answer.HAS_DATA
        if has_data and not said_any and not is_wrong:
            self.add_error("km", NOTHING)
        if not has_data and said_any:
            self.add_error("answer", NO_QUANTITY)
        if said.get("is_stated") and said.get("road_name"):
            self.add_error("road_name", NO_ROAD)
        return said

    def said(self):
        values = super().said()
        return values | {
            "road_class": self.classes[values["road_class"]],
            "area": self.places[values["area"]],
            "year": self.desk.period.year,
        }
