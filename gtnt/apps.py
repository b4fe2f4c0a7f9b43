from django.apps import AppConfig


class GtntConfig(AppConfig):
    name = "gtnt"
    verbose_name = "Giao thông nông thôn"

    def ready(self):
        from tasks import domains

        from .domain import DOMAIN

        domains.register(DOMAIN)
