from django.urls import path

from .views import drafts, evidence, facts, search, tasks

app_name = "tasks"

# Everything that is entered stands below whose, which period and which task it is.
DESK = "nhap/<slug:unit>/<slug:period>/<slug:task>/"

urlpatterns = [
    path("", tasks.task_list, name="list"),
    path("nhiem-vu/<slug:code>/", tasks.task_detail, name="detail"),
    path("tim/", search.search, name="search"),
    path("ban-nhap/", drafts.draft, name="draft"),
    path("nhiem-vu/<slug:code>/so-lieu/", tasks.figure_detail, name="figure"),
    path(f"{DESK}minh-chung/", evidence.evidence, name="evidence"),
    path("minh-chung/<slug:code>/", evidence.evidence_file, name="evidence_file"),
    path("minh-chung/<slug:code>/go/", evidence.evidence_void, name="evidence_void"),
    path(
        f"{DESK}rut-bo/<slug:table>/<slug:fact>/", facts.fact_withdraw, name="withdraw"
    ),
]
