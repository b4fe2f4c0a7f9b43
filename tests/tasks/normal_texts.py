"""Texts in normal form, made from the grammar of the stored form and nothing else."""

import re

from hypothesis import strategies as st

from tasks.formats import nfc
from tasks.markup import written

SIGNS = "abđệƠy0159\\{}*^[]()<>&\"'._:;,|/=–%+-~`#@!?$"


def escaped(word):
    return re.sub(r"([\\{*^\[])", r"\\\1", nfc(word))


def _is_word(word):
    return word.strip() == word and not word.startswith(":")


names = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
codes = st.from_regex(r"[a-z]{1,5}\.[a-z_]{1,8}", fullmatch=True)
values = st.text(alphabet="ađệ09 ./:-_*^", max_size=8)
words = st.text(alphabet=SIGNS, min_size=1, max_size=8).filter(_is_word).map(escaped)
letters = st.text(alphabet="abđệƠy0159", min_size=1, max_size=8)
figures = st.builds(
    written,
    code=codes,
    args=st.dictionaries(names, values, max_size=2),
    form=st.sampled_from(["", "so", "phan_tram", "la"]),
)
malformed = st.sampled_from(["{}", "{a b}", "{a.b c=}", "{a.b c=1 c=2}", "{sai mã !}"])
raised = st.builds(
    "{}^{}^".format, letters, letters | st.just("a\\ b") | st.just("\\^")
)
calls = st.builds("{}[^{}]".format, letters, st.sampled_from(["1", "2", "a.b", "*"]))
atoms = words | figures | malformed | raised | calls
phrases = st.lists(atoms, min_size=1, max_size=3).map(" ".join)
marked = st.one_of(
    st.builds("**{}**".format, phrases),
    st.builds("*{}*".format, phrases),
    st.builds("***{}***".format, phrases),
    st.builds("**{} *{}* {}**".format, phrases, phrases, phrases),
    st.builds("*{} **{}** {}*".format, phrases, phrases, phrases),
    st.builds("**{} *{}*** *{}*".format, phrases, phrases, phrases),
    st.builds("***{}* {}**".format, phrases, phrases),
    st.builds("{}**{}**{}".format, letters, letters, letters),
)
bodies = st.lists(atoms | marked, min_size=1, max_size=5).map(" ".join)


def _line(note, level, body):
    if not level and re.match(r"[-+]\s", body):
        level = "\\"
    return f"{note}{level}{body}"


text_lines = st.builds(
    _line,
    st.just("") | st.sampled_from(["[^1]: ", "[^a.b]: ", "[^*]: "]),
    st.sampled_from(["", "", "- ", "+ "]),
    bodies,
)
normal_texts = st.lists(text_lines, max_size=5).map("\n".join)
