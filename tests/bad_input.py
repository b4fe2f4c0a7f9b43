"""Fifty things that people type, paste and send where something else belongs."""

import html
from itertools import zip_longest

# What a number's field must refuse.
NUMBERS = [
    "1.234",  # a thousand and more, or one and a bit
    "12.345",
    "1,234,567.8",  # as an English Excel writes
    "1 23",
    "5,6,7",
    "5.67.8",
    "=SUM(A1:A3)",
    "=1+1",
    "@SUM(1)",
    "+5+3",
    "-5",
    "−5",
    "(5)",
    "1e5",
    "NaN",
    "Infinity",
    "0x10",
    "năm",
    "5 km",
    "5%",
    "05/3",
    "½",
    "５",  # noqa: RUF001
    "٥",  # noqa: RUF001
    "9" * 30,
    "0,123456789",
    "<script>alert(1)</script>",
    "1; DROP TABLE tasks_reading",
    "#REF!",
    "😀",
]
# What a day's field must refuse.
DAYS = [
    "06/14/2020",  # as an American Excel writes
    "31/6/2020",
    "30/02/2020",
    "14/6/2999",
    "14/6/1020",
    "14/6/20200",
    "14-Jun-20",
    "43996",  # Excel's own count of days
    "hôm qua",
    "=TODAY()",
    "00/00/0000",
    "2020-13-01",
]
# What a field of words must refuse.
WORDS = [
    "Phßng N«ng nghiÖp",  # TCVN3
    "Phoøng Noâng nghieäp",  # VNI
    "xong 😀",
    "chuông \x07 reo",
    "x" * 601,
    "dòng\n" * 200,
    "á" * 5_000_000,  # ten megabytes, pasted by mistake
    "\ud7ff" * 3 + "\ue000",
]

assert len(NUMBERS) + len(DAYS) + len(WORDS) == 50


def spread(wrong, *fields):
    """The inputs dealt out to fields of one kind."""
    return {field: wrong[start :: len(fields)] for start, field in enumerate(fields)}


def let_through(send, fields, *, form="form"):
    """Every time that a page did not answer bad input as it should: with 422, a sentence
    at each wrong field and none elsewhere, and all that was typed still standing there.

    `send(typed)` posts {field: what is typed}, as many wrong fields at once as there are;
    `form` names the form in the page's context, or finds it there.
    """
    found = []
    for inputs in zip_longest(*fields.values()):
        typed = dict(zip(fields, inputs, strict=True))
        typed = {field: said for field, said in typed.items() if said is not None}
        told = _told(send(typed), typed, form)
        if told != (422, set(typed), set()):
            found.append(({field: said[:40] for field, said in typed.items()}, *told))
    return found


def _told(response, typed, form):
    """Status, fields with a sentence, fields that lost what was typed."""
    if response.status_code != 422:
        return response.status_code, set(), set(typed)
    context, page = response.context, response.content.decode()
    errors = (form(context) if callable(form) else context[form]).errors
    lost = {field for field, said in typed.items() if not _is_shown(page, said)}
    return response.status_code, set(errors), lost


def _is_shown(page, typed):
    typed = html.escape(typed)
    return f'value="{typed}"' in page or f">\n{typed}</textarea>" in page
