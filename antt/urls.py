from django.urls import path

from . import views

app_name = "antt"

urlpatterns = [
    path("", views.entry, name="entry"),
    path("<slug:measure>/", views.history, name="history"),
]
