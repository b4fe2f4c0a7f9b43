from django.apps import AppConfig


class NtmConfig(AppConfig):
    name = "ntm"
    verbose_name = "Nông thôn mới"

    def ready(self):
        from tasks import domains

        from .domain import DOMAIN

        domains.register(DOMAIN)
