"""Other people's files come from node_modules, one by one (`vanquan.staticfiles`)."""

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command


def test_named_file_is_found_in_its_package():
    found = finders.find("tinos/Tinos_700Bold.ttf")

    assert found.endswith("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf")


def test_file_that_is_not_named_is_not_served():
    assert finders.find("tabler/tabler.css") is None


@pytest.mark.slow
def test_every_static_file_can_be_collected_for_production(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {
            "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        }
    }

    call_command("collectstatic", interactive=False, verbosity=0)

    assert {path.name.split(".")[0] for path in tmp_path.glob("tinos/*.ttf.br")} == {
        "Tinos_400Regular",
        "Tinos_400Regular_Italic",
        "Tinos_700Bold",
        "Tinos_700Bold_Italic",
    }
