"""What the clearance register counts: whom a project touches, how far it has come.

Every measure takes `du_an`, the code of a project; counts of subjects also take
`doi_tuong` (ho, ca_nhan, to_chuc), without which they add up.
"""

from .progress import don_giai_quyet, don_tiep_nhan, han, hoan_thanh, tien_do
from .tallies import (
    anh_huong,
    bo_sung,
    con_lai,
    da_chi_tra,
    da_nhan,
    dien_tich,
    kinh_phi,
)

__all__ = [
    "anh_huong",
    "bo_sung",
    "con_lai",
    "da_chi_tra",
    "da_nhan",
    "dien_tich",
    "don_giai_quyet",
    "don_tiep_nhan",
    "han",
    "hoan_thanh",
    "kinh_phi",
    "tien_do",
]
