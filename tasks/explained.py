"""How a figure was counted, in the words of the measure that counts it."""

import inspect
import re
from collections.abc import Mapping

from org.models import Area, Unit

from . import domains
from .blocks import FigureRun

# Words that make sense only with the argument they lead to.
LEADS = r"(?:mang mã|ở địa bàn|trong năm|đến hết năm|năm|của bộ|do)"


def explained(run: FigureRun) -> str:
    """`Số km đường đã cứng hóa từ đầu năm, so với kế hoạch.`: what the measure counts,
    with the names of what it was asked about; "" where no measure has the code."""
    measure = _measures().get(run.code)
    sentence = (inspect.getdoc(measure) or "").partition("\n")[0] if measure else ""
    for name in inspect.signature(measure).parameters if measure else ():
        sentence = _filled(sentence, name, _names(run).get(name, ""))
    return sentence.replace("`", "")


def counted(code: str) -> str:
    """What the measure of a code counts, whatever it is asked about; asks no database."""
    measure = _measures().get(code)
    sentence = (inspect.getdoc(measure) or "").partition("\n")[0] if measure else ""
    for name in inspect.signature(measure).parameters if measure else ():
        sentence = _filled(sentence, name, "")
    return sentence.replace("`", "")


def kind_of(code: str) -> str:
    """`số km đường đã cứng hóa từ đầu năm`: the same in short, within a sentence."""
    short = re.split("[,:;.]", counted(code))[0]
    return short[:1].lower() + short[1:]


def asked_about(run: FigureRun) -> list[str]:
    """The names behind the arguments that neither label nor explanation says."""
    told = f"{run.label} {explained(run)}"
    return [name for name in _names(run).values() if name not in told]


def _names(run: FigureRun) -> dict[str, str]:
    """Argument → what it stands for in words; codes of a closed list have none."""
    found = {name: _named(value) for name, value in run.args}
    if "ma" in found and run.label:
        found["ma"] = run.label
    return {name: words for name, words in found.items() if words}


def _named(code: str) -> str:
    if code.isdecimal():
        return code
    for domain in domains.all_domains():
        if name := domain.objects(code):
            return name
    for model in (Area, Unit):
        if found := model.objects.filter(code=code).first():
            return str(found)
    return ""


def _measures() -> Mapping[str, domains.Measure]:
    return {
        code: measure
        for domain in domains.all_domains()
        for code, measure in domain.measures.items()
    }


def _filled(sentence: str, argument: str, name: str) -> str:
    """The sentence with a name in place of its argument; without what it says of an
    argument that has none."""
    if name:
        quoted = name if name.isdecimal() else f"“{name}”"
        sentence = sentence.replace(f"mang mã `{argument}`", quoted)
        return sentence.replace(f"`{argument}`", quoted)
    for pattern in (
        rf" \([^()]*`{argument}`[^()]*\)",
        rf"[;,] có `{argument}`[^.;]*",
        rf" {LEADS} `{argument}`",
        rf" `{argument}`",
    ):
        sentence = re.sub(pattern, "", sentence)
    return sentence
