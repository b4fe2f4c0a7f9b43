"""Office files are zip archives that tell when they were packed; ours always tell the same."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first moment that a zip can tell.
EPOCH = (1980, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)</dcterms:created>")


def with_fixed_times(archive: bytes) -> bytes:
    """The same parts by name ([Content_Types].xml is the first), without the hour of
    packing.

    The properties say modified when they say created: libraries stamp the clock there.
    """
    made = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as source, ZipFile(made, "w") as target:
        for name in sorted(source.namelist()):
            part = ZipInfo(name, EPOCH)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            target.writestr(part, _unstamped(source.read(name)))
    return made.getvalue()


def _unstamped(content: bytes) -> bytes:
    created = CREATED.search(content)
    if created is None:
        return content
    return MODIFIED.sub(rb"\g<1>" + created[1] + rb"\g<2>", content)
