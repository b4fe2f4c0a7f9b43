"""A second, simple-minded writer of the demo's report: from the YAML rows straight to lines.

It shares nothing with the application: no model, no measure, no format. It knows no more
than what the demo uses, and says what must be printed when its rows say something else.
"""

from .report import report_lines
from .rows import Rows

__all__ = ["Rows", "report_lines"]
