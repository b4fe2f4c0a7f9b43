"""The pages of site clearance."""

from django.urls import include, path

from tasks.urls import DESK

from . import views

app_name = "gpmb"

# Below the address of a desk: whose, which period and which task it is.
ENTRY = [
    path("", views.project_list, name="entry"),
    path("sua-buoc/<str:fact>/", views.step_correct, name="correct_step"),
    path("sua-doi-tuong/<str:fact>/", views.tally_correct, name="correct_tally"),
    path("sua-ty-le/<str:fact>/", views.completion_correct, name="correct_completion"),
    path("sua-don/<str:fact>/", views.complaints_correct, name="correct_complaints"),
    path("<slug:project>/", views.project_detail, name="project"),
    path("<slug:project>/buoc/<slug:step>/", views.step_record, name="step"),
    path(
        "<slug:project>/doi-tuong/<slug:befalls>/<slug:whom>/",
        views.tally_record,
        name="tally",
    ),
    path(
        "<slug:project>/ty-le-moi/",
        views.new_completion_record,
        name="new_completion",
    ),
    path(
        "<slug:project>/ty-le/<int:line>/", views.completion_record, name="completion"
    ),
    path("<slug:project>/don-kien-nghi/", views.complaints_record, name="complaints"),
]
urlpatterns = [
    path("theo-doi/giai-phong-mat-bang/", views.overview, name="overview"),
    path(f"{DESK}giai-phong-mat-bang/", include(ENTRY)),
]
