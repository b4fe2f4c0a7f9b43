"""Tables of reports that are sorted, cut into pages and downloaded."""

from tasks.tables import Column, DayColumn, NumberColumn, OfficeTable


class RegisterTable(OfficeTable):
    """Sổ đăng ký văn bản đi: columns 1 to 10 of annex IV, I.2 of Decree 30/2020."""

    full_symbol = Column(
        verbose_name="Số, ký hiệu văn bản", order_by=("year", "number")
    )
    issued_on = DayColumn(verbose_name="Ngày tháng văn bản")
    subject = Column(verbose_name="Tên loại và trích yếu nội dung văn bản")
    signer = Column(verbose_name="Người ký")
    recipients = Column(verbose_name="Nơi nhận văn bản", orderable=False)
    archive = Column(verbose_name="Đơn vị, người nhận bản lưu")
    copies = NumberColumn(verbose_name="Số lượng bản")
    sent_on = DayColumn(verbose_name="Ngày chuyển")
    # Signed on paper.
    receipt = Column(
        verbose_name="Ký nhận", orderable=False, attrs={"th": {"class": "on-paper"}}
    )
    remark = Column(verbose_name="Ghi chú", orderable=False)

    def render_subject(self, record):
        return f"{record.type_name} {record.subject}"
