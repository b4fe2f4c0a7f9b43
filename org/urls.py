from django.urls import path

from . import views

app_name = "org"

urlpatterns = [
    path("", views.account_list, name="accounts"),
    path("mat-khau/", views.password, name="password"),
    path("con-lam-viec/", views.alive, name="alive"),
    path("mo-khoa/", views.unlock, name="unlock"),
    path("nhat-ky/", views.account_log, name="log"),
    path("ra-soat/", views.account_review, name="review"),
    path("uy-quyen/", views.deputation_list, name="deputations"),
    path("uy-quyen/<int:pk>/ket-thuc/", views.deputation_end, name="deputation_end"),
    path("nguoi-dung/<str:username>/", views.account_detail, name="account"),
    path("nguoi-dung/<str:username>/mo-lai/", views.account_reopen, name="reopen"),
    path(
        "nguoi-dung/<str:username>/mat-khau/",
        views.account_password,
        name="issue_password",
    ),
    path("nguoi-dung/<str:username>/go-ma/", views.code_remove, name="remove_code"),
]
