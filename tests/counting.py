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
