from django.urls import path

from .views import drafts, tasks

app_name = "tasks"

urlpatterns = [
    path("", tasks.task_list, name="list"),
    path("nhiem-vu/<slug:code>/", tasks.task_detail, name="detail"),
    path("ban-nhap/", drafts.draft, name="draft"),
    path("nhiem-vu/<slug:code>/so-lieu/", tasks.figure_detail, name="figure"),
]
