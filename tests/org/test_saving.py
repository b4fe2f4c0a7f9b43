"""A row is kept with its rules held, and the database is asked once."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from org.models import UnitParent
from org.saving import save
from tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(today):
    above, below = UnitFactory(), UnitFactory()
    return UnitParent(unit=below, parent=above, starts_on=today)


def test_what_breaks_no_rule_is_written_without_asking_of_each(link):
    with CaptureQueriesContext(connection) as captured:
        save(link)

    assert UnitParent.objects.get() == link
    assert not any('AS "_check"' in query["sql"] for query in captured)


def test_what_the_database_refuses_is_told_and_the_rest_of_the_work_stands(link):
    save(link)
    again = UnitParent(unit=link.unit, parent=link.parent, starts_on=link.starts_on)

    with pytest.raises(ValidationError):
        save(again)

    assert UnitParent.objects.get() == link  # the transaction goes on
    assert again.pk is None


def test_every_broken_rule_is_told_at_once(link):
    link.parent = link.unit

    with pytest.raises(ValidationError) as refusal:
        save(link)

    told = str(refusal.value)
    assert "không thể nằm dưới chính đơn vị này" in told  # its own rule
    assert "không thể là cấp trên của chính nó" in told  # the database's
    assert not UnitParent.objects.exists()
