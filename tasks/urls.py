from django.urls import path

from . import views

app_name = "tasks"

urlpatterns = [
    path("", views.task_list, name="list"),
    path("nhiem-vu/<slug:code>/", views.task_detail, name="detail"),
    path("nhiem-vu/<slug:code>/so-lieu/", views.figure_detail, name="figure"),
]
