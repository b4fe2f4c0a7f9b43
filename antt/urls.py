"""The pages of security statistics."""

from django.urls import include, path

from tasks.urls import DESK

from . import views

app_name = "antt"

# Below the address of a desk: whose, which period and which task it is.
ENTRY = [
    path("", views.entry, name="entry"),
    path("<slug:measure>/", views.history, name="history"),
]
urlpatterns = [
    path("theo-doi/an-ninh-trat-tu/", views.overview, name="overview"),
    path(f"{DESK}an-ninh-trat-tu/", include(ENTRY)),
]
