"""What a page of narrative says, and what its editor sends."""

import json


def delta(*inserts):
    """As the editor sends it."""
    return json.dumps([{"insert": insert} for insert in inserts])


def words(response):
    """Everything of a page, blanks told once."""
    return " ".join(response.content.decode().split())
