"""What every form of a fact is: recorded or corrected, kept, withdrawn."""

import hashlib
from collections.abc import Iterator

from django import forms

from tasks.entry import OUTDATED, attempt
from tasks.fields import DayField, DocumentField, LineField
from tasks.formats import CALENDAR, Precision

SURE = "chac_chan"


class Asking(forms.Form):
    """A form that asks once more where what is typed is unlikely but may be so."""

    def doubts(self) -> Iterator[str]:
        """What is unlikely but may be so, in sentences: kept once it is confirmed."""
        return iter(())

    def ask(self, doubts):
        """Refuse until the box under these very sentences is ticked."""
        mark = hashlib.sha256("".join(doubts).encode()).hexdigest()[:16]
        if not doubts or self.data.get(self.add_prefix(SURE)) == mark:
            return
        for doubt in doubts:
            self.add_error(None, doubt)
        box = forms.CheckboxInput({"value": mark}, check_test=lambda value: False)
        self.fields[SURE] = forms.BooleanField(
            label="Tôi đã kiểm tra, ghi như trên là đúng", required=False, widget=box
        )


class FactForm(Asking):
    """What every entered fact is asked: its day and its paper. Registers add the rest.

    Without `fact` something new is recorded; with one that one is corrected, which asks
    for a reason. `latest` is the row a new one follows: whoever recorded another one
    meanwhile is shown before it is covered.
    """

    happened_on = DayField(label="Đến ngày")
    document = DocumentField(label="Văn bản chứng minh (nếu có)", required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = LineField(label="Lý do sửa")

    # Filled by entry.attempt when somebody else's row came first.
    conflict = False

    def __init__(self, *args, desk, fact=None, latest=None, **kwargs):
        self.desk, self.fact, self.standing = desk, fact, fact or latest
        kwargs["initial"] = self._initial() | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        if fact is None:
            del self.fields["reason"]
        day = self.fields["happened_on"]
        day.today = desk.today
        day.first, day.last = desk.period.starts_on, desk.period.ends_on
        self.fields["document"].widget.attrs["list"] = "van-ban"

    def _initial(self):
        """What the form opens with: the row to be corrected, or the day alone."""
        seen = {"seen": str(self.standing or "")}
        if self.fact is None:
            return {"happened_on": (self.desk.last_on, Precision.DAY)} | seen
        asked = {name: getattr(self.fact, name, None) for name in self.base_fields}
        day = {"happened_on": (self.fact.happened_on, Precision(self.fact.precision))}
        return asked | day | seen

    def clean(self):
        said = super().clean()
        if self.desk.lock:
            self.add_error(None, str(self.desk.lock))
        elif said.get("seen", "") != str(self.standing or ""):
            self.meet_conflict()
        elif not self.errors:
            self.ask(list(self.doubts()))
        return said

    def meet_conflict(self):
        """Tell that another row came first; pressing save once more covers it."""
        self.conflict = True
        self.add_error(None, OUTDATED)
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = str(self.standing or "")

    def said(self):
        """The fact as its action takes it: `on`, `precision`, `document` and the rest."""
        values = {k: v for k, v in self.cleaned_data.items() if k not in NOT_FACTS}
        day, precision = self.cleaned_data["happened_on"]
        return values | {"on": day, "precision": self._precision(day, precision)}

    def _precision(self, day, typed):
        """As typed; a day left as it was keeps what its writing does not show."""
        kept = self.fact is not None and self.fact.precision not in CALENDAR
        is_same = kept and day == self.fact.happened_on and typed == Precision.DAY
        return self.fact.precision if is_same else typed

    def correction(self):
        """The same for `correct`: who, when, why and of which version."""
        version = int(self.cleaned_data["seen"].rpartition("@")[2])
        stamp = {name: self.desk.stamp()[name] for name in ("by", "at", "on_behalf_of")}
        why = {"version": version, "reason": self.cleaned_data["reason"]}
        return self.said() | stamp | why


NOT_FACTS = {"happened_on", "seen", "reason", SURE}


def keep(form, record, correct, **thing):
    """What the register now holds; None where the form or the action refused.

    `thing` is what a new fact is about: a cell's area and criterion, a line, a step.
    """
    if not form.is_valid():
        return None
    if form.fact is None:
        values = form.desk.stamp() | form.said() | thing
        return attempt(form, record, **values)
    return attempt(form, correct, form.fact, **form.correction())


class WithdrawalForm(forms.Form):
    """Why a row is taken out, and which version of it was seen."""

    seen = forms.RegexField(r"@\d{1,9}\Z", widget=forms.HiddenInput)
    reason = LineField(label="Lý do rút bỏ")

    def meet_conflict(self):
        self.add_error(None, OUTDATED)
