from django.urls import path

from .views import (
    board,
    directions,
    drafts,
    evidence,
    facts,
    looks,
    papers,
    periods,
    readings,
    returns,
    search,
    tasks,
    texts,
    timeline,
    work,
)

app_name = "tasks"

# Everything that is entered stands below whose, which period and which task it is.
RETURN = "nhap/<slug:unit>/<slug:period>/"
DESK = f"{RETURN}<slug:task>/"

urlpatterns = [
    path("", tasks.task_list, name="list"),
    path("nhiem-vu/<slug:code>/", tasks.task_detail, name="detail"),
    path("tim/", search.search, name="search"),
    path("ban-nhap/", drafts.draft, name="draft"),
    path("nhiem-vu/<slug:code>/so-lieu/", tasks.figure_detail, name="figure"),
    path("tong-quan/so-lieu/", looks.look_figure, name="look_figure"),
    path("theo-doi/moc/", timeline.milestones, name="milestones"),
    path("trang-dau/", work.home, name="home"),
    path("viec-cua-toi/", work.my_work, name="my_work"),
    path("tien-do-nop/", board.board, name="board"),
    path("chi-dao/", directions.direction_list, name="directions"),
    path("chi-dao/<slug:code>/", directions.direction, name="direction"),
    path(
        "chi-dao/nhiem-vu/<slug:code>/", directions.direction_new, name="direction_new"
    ),
    path("ky-bao-cao/", periods.period_list, name="periods"),
    path("ky-bao-cao/lap-lich/", periods.period_year, name="period_year"),
    path("ky-bao-cao/lap-lich/<int:year>/", periods.period_plan, name="period_plan"),
    path("ky-bao-cao/<slug:period>/", periods.period_detail, name="period"),
    path(RETURN, returns.unit_return, name="return"),
    path(DESK, returns.hub, name="hub"),
    path(f"{DESK}minh-chung/", evidence.evidence, name="evidence"),
    path("minh-chung/<slug:code>/", evidence.evidence_file, name="evidence_file"),
    path("minh-chung/<slug:code>/go/", evidence.evidence_void, name="evidence_void"),
    path(f"{DESK}thuyet-minh/", texts.text_list, name="texts"),
    path(f"{DESK}thuyet-minh/xem-thu/", texts.text_preview, name="text_preview"),
    path(
        f"{DESK}thuyet-minh/<slug:part>/<int:order>/",
        texts.text_edit,
        name="text_edit",
    ),
    path(f"{DESK}van-ban/", papers.documents, name="documents"),
    path(f"{DESK}van-ban/<slug:document>/", papers.document_edit, name="document_edit"),
    path(
        f"{DESK}van-ban/<slug:document>/bo/",
        papers.document_let_go,
        name="document_let_go",
    ),
    path(f"{DESK}chi-tieu/", readings.readings, name="readings"),
    path(
        f"{DESK}chi-tieu/<slug:key>/", readings.reading_history, name="reading_history"
    ),
    path(
        f"{DESK}chi-tieu/sua/<slug:fact>/",
        readings.reading_correct,
        name="reading_correct",
    ),
    path(
        f"{DESK}moc/sua/<slug:fact>/",
        readings.reading_correct,
        {"table": "milestone_report"},
        name="milestone_correct",
    ),
    path(
        f"{DESK}rut-bo/<slug:table>/<str:fact>/", facts.fact_withdraw, name="withdraw"
    ),
]
