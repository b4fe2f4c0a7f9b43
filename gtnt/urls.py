"""The pages of roads."""

from django.urls import include, path

from tasks.urls import DESK

from . import views

app_name = "gtnt"

# Below the address of a desk: whose, which period and which task it is.
ENTRY = [
    path("", views.entry, name="entry"),
    path("sua/<slug:work>/", views.correct, name="correct"),
]
urlpatterns = [
    path("theo-doi/duong-giao-thong/", views.overview_page, name="overview"),
    path(f"{DESK}duong-giao-thong/", include(ENTRY)),
]
