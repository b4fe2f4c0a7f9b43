"""The pages of criteria."""

from django.urls import include, path

from tasks.urls import DESK

from .views import cells, lists, overview, steps

app_name = "ntm"

# Below the address of a desk: whose, which period and which task it is.
ENTRY = [
    path("", lists.entry, name="entry"),
    path("dia-ban/<slug:area>/", lists.place, name="place"),
    path("dia-ban/<slug:area>/hoan-tac/", lists.take_back, name="take_back"),
    path("dia-ban/<slug:area>/buoc-cong-nhan/", steps.steps, name="steps"),
    path("dia-ban/<slug:area>/du-kien/", steps.forecasts, name="forecasts"),
    path("dia-ban/<slug:area>/dong/<str:criterion>/", lists.line, name="line"),
    path("dia-ban/<slug:area>/o/<str:criterion>/", cells.cell, name="cell"),
    path("sua/<slug:assessment>/", cells.correct, name="correct"),
    path("sua-buoc/<slug:recognition_step>/", steps.correct_step, name="correct_step"),
    path(
        "sua-du-kien/<slug:forecast>/", steps.correct_forecast, name="correct_forecast"
    ),
]
urlpatterns = [
    path("theo-doi/nong-thon-moi/", overview.overview_page, name="overview"),
    path(f"{DESK}nong-thon-moi/", include(ENTRY)),
]
