from django.apps import AppConfig


class OcopConfig(AppConfig):
    name = "ocop"
    verbose_name = "OCOP"

    def ready(self):
        from tasks import domains

        from .domain import DOMAIN

        domains.register(DOMAIN)
