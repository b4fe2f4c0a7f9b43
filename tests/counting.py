"""How many queries something costs."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries(act):
    """How many queries the act asks."""
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


def queries_of_page(client, address):
    """The same of a page that opens."""

    def get():
        assert client.get(address).status_code == 200

    return queries(get)


def repeated(fact, count):
    """So many more facts like this one, all at once: what history a thing may have."""
    kind = type(fact)
    values = {
        field.attname: getattr(fact, field.attname)
        for field in kind._meta.concrete_fields
    }
    del values[kind._meta.pk.attname]
    kind.objects.bulk_create(
        kind(**values | {"code": f"{fact.code}-{number}"}) for number in range(count)
    )
