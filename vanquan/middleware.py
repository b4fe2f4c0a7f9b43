"""What every answer of the site passes through."""

from django.utils.cache import patch_vary_headers


def vary_on_htmx(get_response):
    """One address answers with a page or a piece of it; keep caches from mixing them up."""

    def middleware(request):
        response = get_response(request)
        patch_vary_headers(response, ["HX-Request", "HX-Target"])
        return response

    return middleware
