from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "tasks"
    verbose_name = "Nhiệm vụ trọng tâm"

    def ready(self):
        from . import domains
        from .domain import DOMAIN

        domains.register(DOMAIN)
