"""The things of a project as they are entered: a step, a count, a percentage, complaints."""

from typing import Any

from django.urls import reverse

from tasks import formats
from tasks.desk import Desk
from tasks.slips import Slip

from . import actions, forms
from .models import (
    Complaint,
    Completion,
    CompletionLine,
    Project,
    StepKind,
    StepReport,
    Tally,
    TallyLine,
)

ONLY_COUNTS = "Chỉ nhập số đếm; không ghi tên, địa chỉ của hộ hoặc cá nhân nào."


def step(desk: Desk, project: Project, kind: StepKind) -> Slip:
    thing = {"project_step__project": project, "project_step__step": kind}
    return _slip(
        desk,
        project,
        "step",
        args=[kind.code],
        title=formats.sentence(kind.name),
        table="gpmb_step_report",
        model=StepReport,
        thing=thing,
        named={"project": project, "step": kind},
        form=forms.StepForm,
        record=actions.report_step,
        correct=actions.correct_step_report,
        options={"rows": StepReport.objects.known().filter(**thing)},
        hint=f"Thêm một mốc mới, không sửa mốc cũ. Khi nói rõ, {forms.NO_NAMES}.",
    )


def tally(desk: Desk, project: Project, kind: str, subject: str) -> Slip:
    thing = {"line__project": project, "line__kind": kind, "line__subject": subject}
    line = TallyLine(project=project, kind=kind, subject=subject)
    return _slip(
        desk,
        project,
        "tally",
        args=[kind.lower(), subject.lower()],
        title=f"{formats.sentence(line.get_kind_display())}, {line.get_subject_display()}",
        table="gpmb_tally",
        model=Tally,
        thing=thing,
        named={"project": project, "kind": kind, "subject": subject},
        form=forms.TallyForm,
        record=actions.record_tally,
        correct=actions.correct_tally,
        options={"line": line, "rows": _tallies(thing)},
        hint=ONLY_COUNTS,
    )


def _tallies(thing):
    return Tally.objects.known().filter(**thing).select_related("line__project")


def completion(desk: Desk, project: Project, line: CompletionLine) -> Slip:
    return _slip(
        desk,
        project,
        "completion",
        args=[line.pk],
        title=f"{formats.sentence(line.subject or 'hoàn thành')}, so với {line.basis}",
        table="gpmb_completion",
        model=Completion,
        thing={"line": line},
        named={"project": project, "subject": line.subject, "basis": line.basis},
        form=forms.CompletionForm,
        record=actions.record_completion,
        correct=actions.correct_completion,
        hint="Ghi phần trăm như nguồn nêu, tính trên đúng cơ sở này.",
    )


def new_completion(desk: Desk, project: Project) -> Slip:
    """Of what no percentage was given yet: the form asks what of and of which base."""
    return _slip(
        desk,
        project,
        "new_completion",
        title="Tỷ lệ hoàn thành khác",
        table="gpmb_completion",
        model=Completion,
        thing={"line": None},
        named={"project": project},
        form=forms.NewCompletionForm,
        record=actions.record_completion,
        correct=actions.correct_completion,
        hint="Tỷ lệ phải nêu tính trên cơ sở nào: hai cơ sở khác nhau là hai tỷ lệ.",
    )


def complaints(desk: Desk, project: Project) -> Slip:
    thing = {"project": project}
    return _slip(
        desk,
        project,
        "complaints",
        title="Đơn kiến nghị, đề nghị",
        table="gpmb_complaint",
        model=Complaint,
        thing=thing,
        named=thing,
        form=forms.ComplaintForm,
        record=actions.record_complaints,
        correct=actions.correct_complaints,
        options={"rows": Complaint.objects.known().filter(**thing)},
        hint="Chỉ nhập số đếm, lũy kế; không ghi ai gửi đơn.",
    )


def _slip(desk: Desk, project: Project, page: str, args=(), **values: Any) -> Slip:
    return Slip(
        about=project.full_name,
        url=reverse(f"gpmb:{page}", args=[*desk.args, project.code, *args]),
        back=reverse("gpmb:project", args=[*desk.args, project.code]),
        correct_url=f"gpmb:correct_{page.removeprefix('new_')}",
        **values,
    )
