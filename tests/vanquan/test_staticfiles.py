"""Other people's files come from node_modules, one by one (`vanquan.staticfiles`)."""

import json

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command

from vanquan.staticfiles import HashedImports


class Uncompressed(HashedImports, ManifestStaticFilesStorage):
    """As in production, without its compression, which `make check` pays for."""


def test_named_file_is_found_in_its_package():
    found = finders.find("tinos/Tinos_700Bold.ttf")

    assert found.endswith("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf")


def test_file_that_is_not_named_is_not_served():
    assert finders.find("tabler/tabler.css") is None


def test_every_static_file_links_only_to_files_that_are_there(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "tests.vanquan.test_staticfiles.Uncompressed"}
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    manifest = json.loads((tmp_path / "staticfiles.json").read_text())
    assert settings.PACKAGE_FILES.keys() <= manifest["paths"].keys()
    editor = (tmp_path / manifest["paths"]["js/editor/editor.js"]).read_text()
    imported = (tmp_path / manifest["paths"]["js/editor/acts.js"]).name
    assert f'from "./{imported}";' in editor
