"""Facts and returns for tests, written the way the office writes them: by the actions."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

from org.models import User
from tasks import actions
from tasks.models import MilestoneReport, PeriodEvent, ReturnText, ReturnVersion
from tasks.period_states import PeriodMove

from .factories import PeriodFactory, UnitFactory, UserFactory

JUNE_14 = date(2020, 6, 14)


def moment(day, hour=12):
    """An hour of a day where the office is."""
    return datetime.combine(day, time(hour), ZoneInfo(settings.TIME_ZONE))


def clerk_of_records():
    """Whoever entered it, where the test does not care."""
    found = User.objects.filter(username="nguoi-nhap").first()
    return found or UserFactory(username="nguoi-nhap", unit=UnitFactory(code="nhap"))


def reading(
    indicator, value=None, *, on=JUNE_14, area=None, by=None, at=None, **values
):
    """A value of the indicator at an area, without one: the programme's own."""
    programme_unit = indicator.task.programme.unit
    return actions.record_reading(
        indicator=indicator,
        area=area or programme_unit.area,
        value=value,
        on=on,
        by=by or clerk_of_records(),
        at=at or moment(on),
        **{"unit": programme_unit} | values,
    )


def milestone_report(
    milestone, state=MilestoneReport.State.DONE, *, on=JUNE_14, **values
):
    """How far a milestone has come; done, if not said otherwise."""
    return actions.report_milestone(
        milestone=milestone,
        state=state,
        on=on,
        by=clerk_of_records(),
        at=moment(on),
        **{"unit": milestone.task.programme.unit} | values,
    )


def opened(agency, period=None):
    """A period that the units of the agency enter for; 2020-H1, if no other is said."""
    period = period or PeriodFactory()
    actions.save_period_event(
        PeriodEvent,
        None,
        period=period,
        agency=agency,
        order=1,
        kind=PeriodMove.OPEN,
        by=clerk_of_records(),
        at=moment(period.starts_on),
    )
    return period


def handed_in(unit, period, *, version=1, on=JUNE_14, is_accepted=False):
    """A return of the unit, submitted and, if asked, accepted at noon of a day."""
    who = clerk_of_records()
    accepted = {"accepted_at": moment(on), "accepted_by": who} if is_accepted else {}
    return actions.save_return_version(
        ReturnVersion,
        None,
        unit=unit,
        period=period,
        version=version,
        by=who,
        at=moment(on),
        **accepted,
    )


def said(returned, part, text="", *, task=None, order=None, **values):
    """A piece of narrative of a return; after what it says already."""
    order = returned.texts.count() if order is None else order
    return actions.save_return_text(
        ReturnText,
        None,
        unit=returned.parent.unit,
        period=returned.parent.period,
        version=returned.version,
        part=part,
        order=order,
        task=task,
        text=text,
        by=clerk_of_records(),
        at=returned.submitted_at,
        **values,
    )
