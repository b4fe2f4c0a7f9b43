from django.apps import AppConfig


class OrgConfig(AppConfig):
    name = "org"
    verbose_name = "Tổ chức, địa bàn, văn bản"

    def ready(self):
        from . import receivers  # noqa: F401 (connects them)
