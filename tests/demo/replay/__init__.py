"""The facts of the demo replayed in plain Python: no database, no code of the product.

`ledger` keeps what was ever said and what stood when, `figures` counts it, `states` judges
it as docs/work-states.md says; `happenings` draws what people do and does it by actions.
"""

from .ledger import Ledger

__all__ = ["Ledger"]
