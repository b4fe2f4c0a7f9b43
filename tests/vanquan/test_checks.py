from vanquan import checks


def test_missing_npm_package_is_reported_with_the_way_out(settings, tmp_path):
    settings.NODE_MODULES = tmp_path
    (warning,) = checks.npm_packages_are_installed(None)

    assert warning.id == "vanquan.W001"
    assert warning.hint == "Run `make setup`."
    assert "Tinos_400Regular.ttf" in warning.msg


def test_installed_npm_packages_raise_no_warning():
    assert checks.npm_packages_are_installed(None) == []


def test_uncollected_static_files_are_reported_until_collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    (warning,) = checks.static_files_are_collected(None)
    (tmp_path / "staticfiles.json").touch()

    assert warning.id == "vanquan.W002"
    assert checks.static_files_are_collected(None) == []


def test_site_open_to_this_machine_only_is_reported(settings):
    settings.ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
    (warning,) = checks.hosts_are_named(None)
    settings.ALLOWED_HOSTS = ["127.0.0.1", "vanquan.example"]

    assert warning.id == "vanquan.W003"
    assert checks.hosts_are_named(None) == []
