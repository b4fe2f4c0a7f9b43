"""Mistakes of an installation, told by `manage.py check` instead of by a broken page."""

from django.conf import settings
from django.core import checks

LOCAL = {"127.0.0.1", "localhost", "::1"}


@checks.register
def npm_packages_are_installed(app_configs, **kwargs):
    missing = [
        name
        for name in settings.PACKAGE_FILES.values()
        if not (settings.NODE_MODULES / name).is_file()
    ]
    if not missing:
        return []
    return [
        checks.Warning(
            f"node_modules lacks {', '.join(missing)}: pages lose their look and the PDF"
            " its font.",
            hint="Run `make setup`.",
            id="vanquan.W001",
        )
    ]


@checks.register(deploy=True)
def static_files_are_collected(app_configs, **kwargs):
    if (settings.STATIC_ROOT / "staticfiles.json").is_file():
        return []
    return [
        checks.Warning(
            "The static files are not collected: every page would end in an error.",
            hint="Run `manage.py collectstatic`.",
            id="vanquan.W002",
        )
    ]


@checks.register(deploy=True)
def hosts_are_named(app_configs, **kwargs):
    if set(settings.ALLOWED_HOSTS) - LOCAL:
        return []
    return [
        checks.Warning(
            "ALLOWED_HOSTS names this machine only: nobody else can open the site.",
            hint="Set ALLOWED_HOSTS to the site's name, see .env.example.",
            id="vanquan.W003",
        )
    ]


@checks.register
def the_scanner_is_told_the_file(app_configs, **kwargs):
    if not settings.VIRUS_SCAN_COMMAND or "{file}" in settings.VIRUS_SCAN_COMMAND:
        return []
    return [
        checks.Error(
            "VIRUS_SCAN_COMMAND does not say where the file stands: nothing is scanned.",
            hint="Write {file} where the scanner takes the path, see .env.example.",
            id="vanquan.E004",
        )
    ]
