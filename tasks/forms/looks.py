"""What narrows a page for leaders; all of it stands in the address, beside the look."""

from django import forms

from org.text import search_key
from tasks import looks
from tasks.looks import Look


class LookFilter(forms.Form):
    """By words of what a row is called, typed with or without diacritics."""

    tim = forms.CharField(
        label="Tên, địa bàn, đơn vị",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "form-control", "type": "search"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def beside(self, look: Look) -> list[tuple[str, str]]:
        """What the address says beside the filter, for the form to carry along."""
        day = f"{look.as_of:%d/%m/%Y}"
        return [*look.kept, (looks.DAY, day), (looks.PERIOD, look.period.code)]

    @property
    def asked(self) -> dict[str, str]:
        """Nothing where what was asked cannot be read."""
        return self.cleaned_data if self.is_valid() else {}

    def is_about(self, *told: str) -> bool:
        """Whether each word that was asked for stands in what is told."""
        key = search_key(" ".join(told))
        return all(
            word in key for word in search_key(self.asked.get("tim", "")).split()
        )
