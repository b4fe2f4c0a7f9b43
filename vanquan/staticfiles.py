"""Static files: hashed names, and of the npm packages the few named files."""

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.storage import HashedFilesMixin
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedImports(HashedFilesMixin):
    """Names every file by its content, also where one of our modules imports another.

    Django's own switch for that reads the scripts of packages as well, whose comments
    speak of imports that lead nowhere.
    """

    _, _imports = HashedFilesMixin._js_module_import_aggregation_patterns
    patterns = (*HashedFilesMixin.patterns, ("js/*", _imports))


class HashedStorage(HashedImports, CompressedManifestStaticFilesStorage):
    """… and compresses it."""


class PackageStorage(FileSystemStorage):
    """Reads `tabler/tabler.min.css` where npm put it."""

    def path(self, name):
        return super().path(settings.PACKAGE_FILES[name])


class PackageFinder(BaseFinder):
    """Finds what `settings.PACKAGE_FILES` names; `checks` tells when npm has not run."""

    def __init__(self, app_names=None, *args, **kwargs):
        self.storage = PackageStorage(location=settings.NODE_MODULES)

    def find(self, path, find_all=False, **kwargs):  # noqa: FBT002 (Django's signature)
        if path not in settings.PACKAGE_FILES or not self.storage.exists(path):
            return []
        found = self.storage.path(path)
        return [found] if find_all else found

    def list(self, ignore_patterns):
        for name in settings.PACKAGE_FILES:
            yield name, self.storage
