"""Which reports there are, and where each of them stands."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.functional import cached_property

from org.catalogue import Catalogue
from org.models import Document, Signatory, Unit
from reports.states import TRANSITIONS, UNIT_TRANSITIONS, State, state_after
from tasks import formats
from tasks.models import Period, Task

from .outlines import Outline


def _cited(path):
    """What a citation of another report, and the way to it, are made of."""
    names = ("unit", "period", "outline__type", "task", "entry")
    return [f"{path}__{name}" for name in names]


class ReportQuerySet(models.QuerySet):
    def visible_to(self, user, on):
        """Reports of the unit the user acts for and of every unit below it, and those
        that the user's own unit drafts for another."""
        if user.is_superuser:
            return self
        acting_for = user.acts_for(on)
        if acting_for is None:
            return self.none()
        within = Unit.objects.within(acting_for, on)
        return self.filter(Q(unit__in=within) | Q(drafting_unit=user.unit))

    # See also Report.is_regular.
    def regular(self):
        """The regular report of its kind of period, which is asked for by no name."""
        return self.filter(outline__period_kind=F("period__kind"))

    # See also Report.is_newest.
    def with_is_newest(self):
        """Fills `is_newest` for all of them at once."""
        # Reports by one outline all have a task, or none has: `Report.clean`.
        later = Report.objects.filter(
            Q(task=OuterRef("task")) | Q(task=None),
            unit=OuterRef("unit"),
            period=OuterRef("period"),
            outline=OuterRef("outline"),
            edition__gt=OuterRef("edition"),
        )
        return self.annotate(is_newest=~Exists(later))

    def of_unit(self, unit, period):
        """The unit's own report of the period, in its newest edition."""
        own = {"unit": unit, "period": period, "outline__is_of_unit": True}
        return self.for_list().filter(is_newest=True, **own)

    def of_the_dataset(self):
        """First editions: what puts an issued paper right travels with that paper."""
        return self.filter(replaces=None, corrects=None)

    def issued(self):
        """Reports with a number, be they replaced by now or not."""
        return self.filter(entry__isnull=False)

    def for_composition(self):
        return self.with_is_newest().select_related(
            "unit__area",
            "period",
            "outline__type",
            "task",
            "signatory",
            "requested_by__type",
            "requested_by__issuer",
            *_cited("replaces"),
            *_cited("corrects"),
        )

    def for_list(self):
        """With all that tells where each stands, in a constant number of queries."""
        found = self.for_composition().select_related(
            "drafting_unit", "entry", *_cited("replacement")
        )
        return found.prefetch_related("events__by")


ONCE = "Đơn vị đã có báo cáo này của kỳ."
TASK_IFF_OF_ONE = "Đề cương có {nhiem_vu} ở trích yếu thì phải chọn nhiệm vụ, đề cương khác thì không."
FOREIGN_TASK = "Nhiệm vụ phải thuộc chương trình của đơn vị, đúng năm của kỳ."
OTHER_KIND = "Đề cương này là báo cáo thường kỳ của loại kỳ khác."
CORRECTION_IFF = "Đề cương có {van_ban} ở trích yếu thì phải nêu văn bản được đính chính, đề cương khác thì không."


class Report(Catalogue):
    """A report of a unit for a period by an outline. A draft is composed on every look;
    from trình ký on it is read from what was frozen."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="reports", verbose_name="đơn vị"
    )
    period = models.ForeignKey(
        Period, models.PROTECT, related_name="reports", verbose_name="kỳ"
    )
    outline = models.ForeignKey(Outline, models.PROTECT, verbose_name="đề cương")
    task = models.ForeignKey(
        Task,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name="nhiệm vụ của báo cáo chuyên đề",
    )
    requested_by = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="văn bản yêu cầu",
    )
    addressee = models.CharField("kính gửi", max_length=300, blank=True)
    signatory = models.ForeignKey(Signatory, models.PROTECT, verbose_name="người ký")
    archive = models.CharField("lưu", max_length=60, help_text="VT, VP")
    drafting_unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="đơn vị soạn thảo",
        help_text="để trống: chính đơn vị báo cáo",
    )
    edition = models.PositiveSmallIntegerField("lần", default=1, editable=False)
    # Decree 30/2020, article 18.3: what is wrong in content is replaced by a paper of the
    # same form, what is wrong in form or procedure is put right by a letter.
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="replacement",
        verbose_name="thay thế",
    )
    corrects = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="corrections",
        verbose_name="đính chính",
    )
    correction = models.TextField("nội dung đính chính", blank=True, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "báo cáo"
        verbose_name_plural = "báo cáo"
        constraints = [
            # NULL differs from NULL, so one constraint cannot say both.
            models.UniqueConstraint(
                "unit",
                "period",
                "outline",
                "edition",
                condition=models.Q(task=None),
                name="reports_report_once",
                violation_error_message=ONCE,
            ),
            models.UniqueConstraint(
                "unit",
                "period",
                "outline",
                "task",
                "edition",
                name="reports_report_once_a_task",
                violation_error_message=ONCE,
            ),
        ]
        permissions = [
            ("compile_report", "Lập báo cáo"),
            ("check_content", "Soát nội dung"),
            ("check_form", "Soát thể thức"),
            ("sign_report", "Duyệt, ký"),
            ("issue_report", "Cho số, phát hành"),
        ]

    def __str__(self):
        return f"{self.title} – {self.unit} – {self.period}"

    def get_absolute_url(self):
        return self.address("preview")

    def address(self, page, *more):
        """Where a page of the report is; the plain address is the newest edition's."""
        if not self.is_newest:
            return self.permanent_address(page, *more)
        name, codes = self._place
        return reverse(f"reports:{name}{page}", args=[*codes, *more])

    def permanent_address(self, page, *more):
        """The same under its edition, which no later edition takes over."""
        name, codes = self._place
        codes = [*codes, self.edition]
        return reverse(f"reports:{name}edition_{page}", args=[*codes, *more])

    @property
    def _place(self):
        """A report of a task has addresses with names of their own."""
        codes = [self.unit.code, self.period.code, self.outline.code]
        return ("task_", [*codes, self.task.code]) if self.task else ("", codes)

    # See also ReportQuerySet.with_is_newest().
    @cached_property
    def is_newest(self):
        """Whether no later edition has been begun."""
        same = Report.objects.filter(
            unit=self.unit_id, period=self.period_id, outline=self.outline_id
        )
        return not same.filter(task=self.task_id, edition__gt=self.edition).exists()

    @property
    def past(self):
        """What was done with it, in order; read once if prefetched."""
        return sorted(self.events.all(), key=lambda event: event.order)

    @property
    def state(self) -> State:
        """Where it stands: follows from what was done with it."""
        return state_after(event.kind for event in self.past)

    @property
    def is_of_unit(self):
        """A unit's own report, or a letter that corrects one: made in the unit itself."""
        return (self.corrects or self).outline.is_of_unit

    @property
    def moves(self):
        return UNIT_TRANSITIONS if self.is_of_unit else TRANSITIONS

    @property
    def is_in_force(self):
        """Issued and not replaced since."""
        return self.state is State.ISSUED

    @property
    def drafter(self):
        """The unit whose head answers for the content."""
        return self.drafting_unit or self.unit

    @property
    def amends(self):
        """The issued paper that this one replaces or corrects; None of most."""
        return self.replaces or self.corrects

    @property
    def citation(self):
        """`Báo cáo số 05/BC-UBND ngày 15/6/2020`; without a number as long as it has none."""
        entry = getattr(self, "entry", None)
        if entry is None:
            return str(self.outline.type)
        return f"{entry} ngày {formats.day(entry.issued_on)}"

    @property
    def title(self):
        """`Báo cáo 6 tháng`, `Báo cáo chuyên đề: Tuyển quân`."""
        return f"{self.outline}: {self.task}" if self.task else f"{self.outline}"

    # See also ReportQuerySet.regular().
    @property
    def is_regular(self):
        return self.outline.period_kind == self.period.kind

    @property
    def file_name(self):
        """`bao-cao-2020-H1`; of reports that are not the regular one, by outline and task."""
        kind = "bao-cao" if self.is_regular else self.outline.code
        about = [self.task.code] if self.task else []
        if self.edition > 1:
            about.append(f"lan-{self.edition}")
        return "-".join([kind, self.period.code, *about])

    def clean(self):
        if None in (self.outline_id, self.period_id):  # each refused by its own field
            return
        if self.outline.is_of_one_task != (self.task is not None):
            raise ValidationError({"task": TASK_IFF_OF_ONE})
        if self.task and not self._is_own(self.task):
            raise ValidationError({"task": FOREIGN_TASK})
        if self.outline.period_kind not in ("", self.period.kind):
            raise ValidationError({"outline": OTHER_KIND})
        if self.outline.is_of_correction != (self.corrects is not None):
            raise ValidationError({"outline": CORRECTION_IFF})

    def _is_own(self, task):
        programme = task.programme
        return (programme.unit_id, programme.year) == (self.unit_id, self.period.year)
