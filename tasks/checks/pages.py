"""Where a finding is mended: addresses of existing pages, and rows named in words."""

from django.db.models import Model
from django.urls import reverse
from django.utils.http import urlencode

from tasks import citations, formats
from tasks.blocks import FigureRun
from tasks.facts import Fact
from tasks.figures import Figure
from tasks.models import Indicator, Task
from tasks.scope import Scope


def task_page(scope: Scope, task: Task) -> str:
    """The page of a task, on the day of the question."""
    return f"{task.get_absolute_url()}?{urlencode(_asked(scope))}"


def figure_page(scope: Scope, task: Task, figure: Figure | FigureRun) -> str:
    """The page that tells where a figure of the task comes from."""
    query = {"ma_so_lieu": figure.code, **dict(figure.args), **_asked(scope)}
    return f"{reverse('tasks:figure', args=[task.code])}?{urlencode(query)}"


def catalogue_page(row: Model) -> str:
    """The page where the administrator changes a row of a catalogue."""
    name = f"{row._meta.app_label}_{row._meta.model_name}"
    return reverse(f"admin:{name}_change", args=[row.pk])


def fact_page(row: Fact) -> str:
    """The page that shows a row of a register with its paper and its history."""
    return catalogue_page(row)


def _asked(scope: Scope) -> dict[str, str]:
    return {"ky": scope.period.code, "ngay": f"{scope.as_of:%d/%m/%Y}"}


def named(indicator: Indicator) -> str:
    """`chỉ tiêu “Mặt đường trục xã”`"""
    return f"chỉ tiêu “{indicator.name}”"


def task_named(task: Task) -> str:
    """`nhiệm vụ 3 “Đường giao thông nông thôn”`"""
    return f"nhiệm vụ {task.order} “{task.name}”"


def row_named(row: Fact) -> str:
    """`dòng 2020-h1-a, ngày 31/5/2020, Phòng A, Kế hoạch số …`"""
    day = formats.by_precision(row.happened_on, row.precision)
    parts = [f"dòng {row.code}", day, row.unit.name, citations.short(row.document)]
    return ", ".join(part for part in parts if part)
