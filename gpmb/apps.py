from django.apps import AppConfig


class GpmbConfig(AppConfig):
    name = "gpmb"
    verbose_name = "Giải phóng mặt bằng"

    def ready(self):
        from tasks import domains

        from .domain import DOMAIN

        domains.register(DOMAIN)
