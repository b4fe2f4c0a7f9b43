"""What the product register counts and says.

Counts take `dia_ban` (code of an area; without it the area of the scope's unit); what is
said of one product takes `san_pham`, its code.
"""

from .counts import chuoi_gia_tri, con_hieu_luc, sap_het_han, so_cong_nhan
from .products import (
    buoc,
    cap_cong_nhan,
    chu_the,
    diem,
    hang,
    hang_du_kien,
    hang_theo_diem,
    hieu_luc,
    quy_mo,
    tien_do_chuoi,
)

__all__ = [
    "buoc",
    "cap_cong_nhan",
    "chu_the",
    "chuoi_gia_tri",
    "con_hieu_luc",
    "diem",
    "hang",
    "hang_du_kien",
    "hang_theo_diem",
    "hieu_luc",
    "quy_mo",
    "sap_het_han",
    "so_cong_nhan",
    "tien_do_chuoi",
]
