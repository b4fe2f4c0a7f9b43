from django.apps import AppConfig


class VanquanConfig(AppConfig):
    name = "vanquan"
    verbose_name = "Văn Quan"

    def ready(self):
        from . import checks  # noqa: F401  (registers the system checks)
