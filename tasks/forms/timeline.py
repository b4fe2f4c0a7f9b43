"""What the time line of milestones is narrowed to; all of it stands in the address."""

from django import forms

from tasks.course_states import State

STATES = {state.name.lower().replace("_", "-"): state for state in State}


class TimelineForm(forms.Form):
    """Its choices are what the line holds; anything else is refused in words."""

    nhiem_vu = forms.ChoiceField(label="Nhiệm vụ", required=False)
    tinh_trang = forms.ChoiceField(label="Tình trạng", required=False)
    phu_trach = forms.ChoiceField(label="Đơn vị phụ trách", required=False)

    def __init__(self, *args, timeline, **kwargs):
        super().__init__(*args, **kwargs)
        tasks = [lane.task for lane in timeline.lanes]
        self._offer("nhiem_vu", ((t.code, f"{t.order}. {t.name}") for t in tasks))
        self._offer("tinh_trang", ((s, state.value) for s, state in STATES.items()))
        self._offer("phu_trach", ((unit.code, str(unit)) for unit in timeline.units))

    def _offer(self, name, choices):
        self.fields[name].choices = [("", "tất cả"), *choices]
        self.fields[name].error_messages["invalid_choice"] = "Không có lựa chọn này."
        self.fields[name].widget.attrs["class"] = "form-select"

    def shown(self, timeline):
        """What of the line is asked for; all of it where that cannot be read."""
        if not self.is_valid():
            return timeline
        said = self.cleaned_data
        return timeline.only(
            task=said["nhiem_vu"],
            state=STATES.get(said["tinh_trang"]),
            unit=said["phu_trach"],
        )
