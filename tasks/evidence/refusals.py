"""Why a file is not taken in: sentences that name it and say the way out."""

from typing import Any

from django.core.exceptions import ValidationError

KNOWN = "PDF, Word, Excel hoặc ảnh JPEG, PNG, WebP"
SENTENCES = {
    "EMPTY": "“{name}” là tệp rỗng; hãy chọn lại tệp.",
    "TOO_BIG": "“{name}” nặng {size}, quá {limit}; hãy quét hoặc chụp ở cỡ nhỏ hơn, hoặc tách thành nhiều tệp.",
    "TOO_MANY": "“{name}” là tệp thứ {number} của dòng này, chỉ nhận {limit}; hãy gộp các trang vào một tệp PDF.",
    "TWICE": "“{name}” đã gửi cho dòng này rồi (tên khi ấy: “{other}”).",
    "HEIC": "“{name}” là ảnh HEIC của iPhone. Hãy vào Cài đặt → Camera → Định dạng, chọn “Tương thích nhất” rồi chụp lại; hoặc chụp màn hình bức ảnh rồi gửi ảnh chụp màn hình.",
    "PROGRAM": f"“{{name}}” là chương trình chạy được nên không nhận; chỉ nhận {KNOWN}.",
    "MACROS": "“{name}” có macro nên không nhận; hãy mở ra, lưu thành .docx, .xlsx hoặc PDF rồi gửi lại.",
    "PASSWORD": "“{name}” đặt mật khẩu nên không ai mở được; hãy bỏ mật khẩu rồi gửi lại.",
    "BOMB": "“{name}” bung ra quá lớn nên không nhận; hãy lưu lại thành PDF rồi gửi.",
    "BROKEN": "“{name}” bị hỏng, không mở được; hãy mở trên máy, lưu lại rồi gửi.",
    "OTHER": f"“{{name}}” không phải là {KNOWN}; hãy in ra PDF hoặc chụp ảnh rồi gửi.",
    "INFECTED": "“{name}” có mã độc nên không nhận; hãy quét máy bằng phần mềm diệt vi-rút.",
    "UNSCANNED": "“{name}” chưa quét được mã độc nên chưa nhận; hãy gửi lại sau, nếu vẫn vậy thì báo quản trị.",
}


class NotAccepted(ValidationError):
    """The file is not taken in; str() is the sentence, `code` the reason."""

    def __init__(self, reason: str, name: str, **values: Any) -> None:
        super().__init__(SENTENCES[reason].format(name=name, **values), code=reason)

    def __str__(self) -> str:
        return str(self.message)
