"""Handing a paper out: under its own type, never as a page of ours."""

from django.http import FileResponse

from tasks.models import Evidence

# Whatever a file says of itself, it runs nothing and loads nothing.
POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
)


def sent(evidence: Evidence) -> FileResponse:
    """Pictures are shown, anything else is downloaded: a browser's own reader of PDF
    would not work under the policy, and without it there is none."""
    return FileResponse(
        evidence.file.open(),
        as_attachment=not evidence.is_picture,
        filename=evidence.name,
        content_type=evidence.media_type,
        headers={
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )
