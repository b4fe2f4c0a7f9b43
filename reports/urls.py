from django.urls import path, register_converter

from . import checking, views
from .render.files import FORMATS


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

urlpatterns = [
    path("", views.report_list, name="list"),
    path(REPORT, views.report_preview, name="preview"),
    path(f"{REPORT}so-lieu/", views.figure_detail, name="figure"),
    path(f"{REPORT}soat-xet/", checking.report_check, name="check"),
    path(f"{REPORT}tep/<extension:extension>/", views.report_file, name="file"),
    path(OF_TASK, views.report_preview, name="task_preview"),
    path(f"{OF_TASK}so-lieu/", views.figure_detail, name="task_figure"),
    path(f"{OF_TASK}soat-xet/", checking.report_check, name="task_check"),
    path(f"{OF_TASK}tep/<extension:extension>/", views.report_file, name="task_file"),
]
