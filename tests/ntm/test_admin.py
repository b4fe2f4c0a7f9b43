"""The admin site edits catalogues and shows the register without touching it."""

import pytest
from django.urls import reverse

from ntm import models
from tests.factories import UserFactory

REGISTER = [models.Assessment, models.RecognitionStep, models.Forecast]
CATALOGUES = [
    models.CriteriaSet,
    models.Criterion,
    models.Threshold,
    models.CriterionOwner,
    models.Goal,
]


def page(model, name):
    return reverse(f"admin:ntm_{model._meta.model_name}_{name}")


@pytest.fixture
def administrator(client, world, place):
    world.assess(place, "1")
    world.forecast(place, "2", 2020)
    world.step(place, "CHECKED")
    client.force_login(UserFactory(admin=True, is_superuser=True))
    return client


@pytest.mark.parametrize("model", REGISTER + CATALOGUES)
def test_every_list_opens(administrator, model):
    assert administrator.get(page(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", REGISTER)
def test_nothing_is_added_to_the_register_here(administrator, model):
    assert administrator.get(page(model, "add")).status_code == 403


@pytest.mark.parametrize("model", CATALOGUES)
def test_catalogues_can_be_added_to(administrator, model):
    assert administrator.get(page(model, "add")).status_code == 200
