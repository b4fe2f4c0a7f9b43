"""Every address of the site; each app lists its own."""

from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.urls import include, path

from org import views as org_views
from reports.views import leaves

from . import views
from .overview import overview
from .overview_findings import overview_findings

admin.site.site_header = admin.site.site_title = "Quản trị"
admin.site.index_title = "Danh mục"
# A button that Django has no Vietnamese for.
admin.ModelAdmin.show_facets = admin.ShowFacets.NEVER

urlpatterns = [
    path("dang-nhap/", org_views.Login.as_view(), name="login"),
    path("dang-nhap/ma/", org_views.login_code, name="login_code"),
    path("dang-xuat/", auth_views.LogoutView.as_view(), name="logout"),
    path("quan-tri/login/", views.admin_login),
    path("quan-tri/", admin.site.urls),
    path("tai-khoan/", include("org.urls")),
    path("huong-dan/", views.guide, name="guide"),
    path("huong-dan/trang/<str:page>/", views.guide_of_page, name="guide_of_page"),
    path("huong-dan/<slug:slug>/", views.guide, name="guide_chapter"),
    path("tong-quan/", overview, name="overview"),
    path("tong-quan/soat-xet/", overview_findings, name="overview_findings"),
    path("nhiem-vu/<slug:code>/phieu/", leaves.task_leaf, name="task_leaf"),
    path("tong-quan/phieu/", leaves.unit_leaf, name="unit_leaf"),
    path("bao-cao/", include("reports.urls")),
    path("", include("ntm.urls")),
    path("", include("gtnt.urls")),
    path("", include("gpmb.urls")),
    path("", include("ocop.urls")),
    path("", include("antt.urls")),
    path("", include("tasks.urls")),
]
