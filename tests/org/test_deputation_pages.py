"""Pages of deputations: for whom one appoints, and what is refused."""

import pytest
from django.urls import reverse
from django.utils import timezone

from org.models import Deputation
from tests.factories import UserFactory

from .accounts_world import DAY, log_of

pytestmark = pytest.mark.django_db


def page(name, *args):
    return reverse(f"org:{name}", args=args)


def term(user, deputy, first=0, last=3):
    today = timezone.localdate()
    return {
        "user": user.pk,
        "deputy": deputy.pk,
        "starts_on": f"{today + first * DAY:%d/%m/%Y}",
        "ends_on": f"{today + last * DAY:%d/%m/%Y}",
    }


def test_a_head_appoints_for_themselves_and_for_nobody_else(log_in, head, lan, office):
    site = log_in(head)

    refused = site.post(page("deputations"), term(office, lan))
    done = site.post(page("deputations"), term(head, lan))

    assert refused.status_code == 422
    assert refused.context["form"].errors.keys() == {"user"}
    assert done.status_code == 302
    made = Deputation.objects.get()
    assert (made.user, made.deputy) == (head, lan)
    assert site.post(page("deputation_end", made.pk)).status_code == 302
    assert not Deputation.objects.exists()


def test_the_office_appoints_for_a_unit_and_a_foreign_deputation_is_not_there(
    log_in, office, head, lan
):
    site = log_in(office)
    stranger = UserFactory()
    foreign = Deputation.objects.create(user=stranger, deputy=UserFactory())

    site.post(page("deputations"), term(head, lan))

    assert log_of(head)[0][:2] == ("DEPUTY", office)
    assert foreign not in site.get(page("deputations")).context["deputations"]
    assert site.post(page("deputation_end", foreign.pk)).status_code == 404


def test_what_the_action_refuses_stands_at_the_field(log_in, head, lan):
    site = log_in(head)

    backwards = site.post(page("deputations"), term(head, lan, 3, 1))
    over = site.post(page("deputations"), term(head, lan, -5, -2))

    assert "không được trước" in str(backwards.context["form"].errors["ends_on"])
    assert "đã qua" in str(over.context["form"].errors["ends_on"])
