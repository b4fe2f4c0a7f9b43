"""What a page says, and the address of a figure."""

from django.urls import reverse


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def figure(task, **query):
    address = reverse("tasks:figure", args=[task.code])
    return address, {"ma_so_lieu": "chi_tieu.thuc_hien", "ma": "km"} | query
