"""The entry pages of site clearance, below the address of a desk."""

from django.urls import path

from . import views

app_name = "gpmb"

urlpatterns = [
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
