"""Every address of the site; each app lists its own."""

from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.urls import include, path

admin.site.site_header = admin.site.site_title = "Quản trị"
admin.site.index_title = "Danh mục"

urlpatterns = [
    path("dang-nhap/", auth_views.LoginView.as_view(), name="login"),
    path("dang-xuat/", auth_views.LogoutView.as_view(), name="logout"),
    path("quan-tri/", admin.site.urls),
    path("bao-cao/", include("reports.urls")),
    path("", include("tasks.urls")),
]
