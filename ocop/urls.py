"""The pages of products."""

from django.urls import include, path

from tasks.urls import DESK

from . import views

app_name = "ocop"

# Below the address of a desk: whose, which period and which task it is.
ENTRY = [
    path("", views.product_list, name="entry"),
    path("them-san-pham/", views.product_create, name="create"),
    path("sua-buoc/<str:fact>/", views.step_correct, name="correct_step"),
    path(
        "sua-du-kien/<str:fact>/",
        views.expectation_correct,
        name="correct_expectation",
    ),
    path("sua-diem/<str:fact>/", views.score_correct, name="correct_score"),
    path(
        "sua-cong-nhan/<str:fact>/",
        views.recognition_correct,
        name="correct_recognition",
    ),
    path("sua-chuoi/<str:fact>/", views.chain_correct, name="correct_chain"),
    path("<slug:product>/", views.product_detail, name="product"),
    path("<slug:product>/buoc/<slug:step>/", views.step_record, name="step"),
    path("<slug:product>/du-kien/", views.expectation_record, name="expectation"),
    path("<slug:product>/diem/", views.score_record, name="score"),
    path("<slug:product>/cong-nhan/", views.recognition_record, name="recognition"),
    path("<slug:product>/chuoi-gia-tri/", views.chain_record, name="chain"),
]
urlpatterns = [
    path("theo-doi/ocop/", views.overview, name="overview"),
    path(f"{DESK}ocop/", include(ENTRY)),
]
