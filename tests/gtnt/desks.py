"""Addresses of the entry pages of roads, and what they answer."""

from django.urls import reverse


def url(unit, name="entry", *args):
    return reverse(f"gtnt:{name}", args=[unit.code, "2020-H1", "t", *args])


def told(response, client):
    """The words over the page that a saved form leads to."""
    page = client.get(response.url)
    return [str(message) for message in page.context["messages"]]
