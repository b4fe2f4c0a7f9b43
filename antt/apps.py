from django.apps import AppConfig


class AnttConfig(AppConfig):
    name = "antt"
    verbose_name = "An ninh trật tự"
