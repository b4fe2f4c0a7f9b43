"""Fifty things that people type, paste and send where something else belongs."""

# What a number's field must refuse.
NUMBERS = [
    "1.234",  # a thousand and more, or one and a bit
    "12.345",
    "1,234,567.8",  # as an English Excel writes
    "1 23",
    "5,6,7",
    "5.67.8",
    "=SUM(A1:A3)",
    "=1+1",
    "@SUM(1)",
    "+5+3",
    "-5",
    "−5",
    "(5)",
    "1e5",
    "NaN",
    "Infinity",
    "0x10",
    "năm",
    "5 km",
    "5%",
    "05/3",
    "½",
    "５",  # noqa: RUF001
    "٥",  # noqa: RUF001
    "9" * 30,
    "0,123456789",
    "<script>alert(1)</script>",
    "1; DROP TABLE tasks_reading",
    "#REF!",
    "😀",
]
# What a day's field must refuse.
DAYS = [
    "06/14/2020",  # as an American Excel writes
    "31/6/2020",
    "30/02/2020",
    "14/6/2999",
    "14/6/1020",
    "14/6/20200",
    "14-Jun-20",
    "43996",  # Excel's own count of days
    "hôm qua",
    "=TODAY()",
    "00/00/0000",
    "2020-13-01",
]
# What a field of words must refuse.
WORDS = [
    "Phßng N«ng nghiÖp",  # TCVN3
    "Phoøng Noâng nghieäp",  # VNI
    "xong 😀",
    "chuông \x07 reo",
    "x" * 601,
    "dòng\n" * 200,
    "á" * 10_000_000,  # a newspaper, pasted by mistake
    "\ud7ff" * 3 + "\ue000",
]

assert len(NUMBERS) + len(DAYS) + len(WORDS) == 50
