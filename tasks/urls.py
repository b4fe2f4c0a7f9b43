from django.urls import path

from .views import drafts, facts, tasks

app_name = "tasks"

# Everything that is entered stands below whose, which period and which task it is.
DESK = "nhap/<slug:unit>/<slug:period>/<slug:task>/"

urlpatterns = [
    path("", tasks.task_list, name="list"),
    path("nhiem-vu/<slug:code>/", tasks.task_detail, name="detail"),
    path("ban-nhap/", drafts.draft, name="draft"),
    path("nhiem-vu/<slug:code>/so-lieu/", tasks.figure_detail, name="figure"),
    path(
        f"{DESK}rut-bo/<slug:table>/<str:fact>/", facts.fact_withdraw, name="withdraw"
    ),
]
