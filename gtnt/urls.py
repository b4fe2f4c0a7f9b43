from django.urls import path

from . import views

app_name = "gtnt"

urlpatterns = [
    path("", views.entry, name="entry"),
    path("sua/<slug:work>/", views.correct, name="correct"),
]
