from django.apps import AppConfig


class AnttConfig(AppConfig):
    name = "antt"
    verbose_name = "An ninh trật tự"

    def ready(self):
        from tasks import domains

        from .domain import DOMAIN

        domains.register(DOMAIN)
