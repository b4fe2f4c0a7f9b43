from django.urls import path, register_converter

from .render.files import FORMATS
from .views import checks, drafts, issued, life, own


class ExtensionConverter:
    """The files a report can be had as."""

    regex = "|".join(FORMATS)

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(ExtensionConverter, "extension")

app_name = "reports"

REPORT = "<slug:unit>/<slug:period>/<slug:outline>/"
OF_TASK = f"{REPORT}nhiem-vu/<slug:task>/"
# The plain address is the newest edition's, which replaces those before it.
PLACES = {
    "": REPORT,
    "task_": OF_TASK,
    "edition_": f"{REPORT}lan/<int:edition>/",
    "task_edition_": f"{OF_TASK}lan/<int:edition>/",
}
PAGES = [
    ("", drafts.report_preview, "preview"),
    ("so-lieu/", drafts.figure_detail, "figure"),
    ("soat-xet/", checks.report_check, "check"),
    ("tep/<extension:extension>/", drafts.report_file, "file"),
    ("qua-trinh/", life.report_life, "life"),
    ("qua-trinh/<slug:move>/", life.report_move, "move"),
    ("phat-hanh/", life.report_issue, "issue"),
    ("thay-the/", life.report_replace, "replace"),
    ("dinh-chinh/", life.report_correct, "correct"),
    ("ban-phat-hanh/", issued.report_files, "files"),
    ("ban-phat-hanh/<slug:kind>/", issued.issued_file, "issued_file"),
]

urlpatterns = [
    path("", drafts.report_list, name="list"),
    path("so-van-ban-di/", issued.register, name="register"),
    path("so-van-ban-di/day-so/", issued.series, name="series"),
    path("sai-lech/", issued.drift_list, name="drift"),
    path("cua-don-vi/<slug:unit>/<slug:period>/", own.own_report, name="own"),
    *(
        path(f"{place}{page}", view, name=f"{kind}{name}")
        for kind, place in PLACES.items()
        for page, view, name in PAGES
    ),
]
