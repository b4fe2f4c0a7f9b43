"""Other people's files come from node_modules, one by one (`vanquan.staticfiles`)."""

import json

from django.contrib.staticfiles import finders
from django.core.management import call_command


def test_named_file_is_found_in_its_package():
    found = finders.find("tinos/Tinos_700Bold.ttf")

    assert found.endswith("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf")


def test_file_that_is_not_named_is_not_served():
    assert finders.find("tabler/tabler.css") is None


def test_every_static_file_links_only_to_files_that_are_there(settings, tmp_path):
    """As in production, without its compression, which `make check` pays for."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {
            "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
        }
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    manifest = json.loads((tmp_path / "staticfiles.json").read_text())
    assert settings.PACKAGE_FILES.keys() <= manifest["paths"].keys()
