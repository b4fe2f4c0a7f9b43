"""Every kind of page the site has, as a browser meets it."""

from urllib.parse import urlencode

OFFICE = "demo.vanphong"
LEADER = "demo.lanhdao"

REPORT = "/bao-cao/h184/2020-H1/sau-thang/"
OF_TASK = "/bao-cao/h184/2020-H1/chuyen-de/nhiem-vu/2020-3/"
TASK = "/nhiem-vu/2020-{}/"
FIGURE = "so-lieu/?" + urlencode({"ma_so_lieu": "gtnt.thuc_hien", "loai": "truc_thon"})
CRITERIA = "/nhap/p-nnptnt/2020-H1/2020-1/nong-thon-moi/"
OWN_CRITERIA = "/nhap/ubnd-huu-le/2020-H1/2020-1/nong-thon-moi/"
ROADS = "/nhap/p-kt-ht/2020-H1/2020-3/duong-giao-thong/"
NARRATIVE = "/nhap/{}/2020-H1/2020-3/thuyet-minh/"
SHEET = "/huong-dan/cach-nhap-trong-5-phut/"
DISCIPLINE = "/nhap/p-noi-vu/2020-H1/2020-6/"
SECURITY = "/nhap/ca-huyen/2020-H1/2020-8/an-ninh-trat-tu/"
SITES = "/nhap/tt-ptqd/2020-H1/2020-7/giai-phong-mat-bang/"
PRODUCTS = "/nhap/p-nnptnt/2020-H1/2020-2/ocop/"

NOBODYS = {"login": "/dang-nhap/"}
OURS = {
    "overview": "/tong-quan/",
    "overview before any data": "/tong-quan/?ngay=01/01/2020",
    "overview with a bad date": "/tong-quan/?ngay=32/13/2020",
    "criteria for leaders": "/theo-doi/nong-thon-moi/",
    "criteria for leaders, filtered": "/theo-doi/nong-thon-moi/?bo=KDC2019&xep=la",
    "criteria of a commune for leaders": "/theo-doi/nong-thon-moi/?don-vi=ubnd-huu-le",
    "roads for leaders": "/theo-doi/duong-giao-thong/",
    "roads before any data": "/theo-doi/duong-giao-thong/?ngay=01/01/2020",
    "findings of the overview": "/tong-quan/soat-xet/",
    "security for leaders": "/theo-doi/an-ninh-trat-tu/",
    "security after the half-year": "/theo-doi/an-ninh-trat-tu/?ngay=01/08/2020",
    "milestones": "/theo-doi/moc/",
    "milestones overdue": "/theo-doi/moc/?ngay=15/01/2021",
    "milestones narrowed by nonsense": "/theo-doi/moc/?tinh_trang=x",
    "list": "/",
    "list before any data": "/?ngay=01/01/2020",
    "list with a bad date": "/?ngay=32/13/2020",
    **{f"task {number}": TASK.format(number) for number in (1, 4, 7)},
    "figure of a task": TASK.format(3) + FIGURE,
    "figure without rows": TASK.format(9)
    + "so-lieu/?ma_so_lieu=chi_tieu.thuc_hien&ma=2020-9-tuyen-quan",
    "report list": "/bao-cao/",
    "report preview": REPORT,
    "figure of a report": REPORT + FIGURE,
    "findings": REPORT + "soat-xet/",
    "report of a task": OF_TASK,
    "figure of a report of a task": OF_TASK + FIGURE,
    "summary of the tasks": "/bao-cao/h184/2020-H1/tom-tat/",
    "life of a report": REPORT + "qua-trinh/",
    "report of a unit": "/bao-cao/ubnd-huu-le/2020-H1/don-vi/",
    "report of a unit to begin": "/bao-cao/cua-don-vi/ubnd-huu-le/2020-06/",
    "search": "/tim/?tim=duong",
    "register": "/bao-cao/so-van-ban-di/",
    "drift": "/bao-cao/sai-lech/",
    "narrative": NARRATIVE.format("p-kt-ht"),
    "narrative in the editor": NARRATIVE.format("ubnd-huu-le") + "ket-qua/1/",
    "my work": "/viec-cua-toi/",
    "instructions": "/chi-dao/",
    "completeness board": "/tien-do-nop/",
    "periods": "/ky-bao-cao/",
    "period": "/ky-bao-cao/2020-H1/",
    "calendar of a year": "/ky-bao-cao/lap-lich/2021/",
    "return of a unit": "/nhap/ubnd-huu-le/2020-H1/",
    "hub of a task": "/nhap/ubnd-huu-le/2020-H1/2020-1/",
    "accounts": "/tai-khoan/",
    "account": "/tai-khoan/nguoi-dung/demo.truong.huule/",
    "account log": "/tai-khoan/nhat-ky/",
    "account review": "/tai-khoan/ra-soat/",
    "deputations": "/tai-khoan/uy-quyen/",
    "password": "/tai-khoan/mat-khau/",
    "guide": "/huong-dan/",
    "guide on one sheet": SHEET,
    "guide with pictures": "/huong-dan/nong-thon-moi/",
    "sites for leaders": "/theo-doi/giai-phong-mat-bang/",
    "products for leaders": "/theo-doi/ocop/",
    "nothing there": "/khong-co/",
}
OF_CRITERIA = {
    "grid of criteria": CRITERIA,
    "a result corrected": CRITERIA + "sua/2020-h1-tran-ninh-tc2/",
    "forecasts": CRITERIA + "dia-ban/tran-ninh/du-kien/",
}
OF_COMMUNES = {"own criteria": OWN_CRITERIA}
OF_SITES = {
    "sites": SITES,
    "site": f"{SITES}cho-trung-tam/",
    "step of a site": f"{SITES}cho-trung-tam/buoc/2013-phe-duyet/",
    "count corrected": f"{SITES}sua-doi-tuong/2020-h1-cho-da-nhan-ho/",
}
OF_PRODUCTS = {
    "products": PRODUCTS,
    "product": f"{PRODUCTS}tinh-dau-hoi/",
    "what is expected of a product": f"{PRODUCTS}tinh-dau-hoi/du-kien/",
    "new product": f"{PRODUCTS}them-san-pham/",
}
ENTERERS = {
    "evidence": "/nhap/p-kt-ht/2020-H1/2020-3/minh-chung/",
    "works on roads": ROADS,
    "a work corrected": ROADS + "sua/2020-h1-truc-xa/",
}
OF_DISCIPLINE = {
    "indicators": f"{DISCIPLINE}chi-tieu/",
    "history of an indicator": f"{DISCIPLINE}chi-tieu/chi-tieu-2020-6-quan-triet/",
    "an indicator corrected": f"{DISCIPLINE}chi-tieu/sua/2020-h1-quan-triet/",
    "a row withdrawn": f"{DISCIPLINE}rut-bo/reading/2020-h1-quan-triet/",
    "papers of a task": f"{DISCIPLINE}van-ban/",
}
OF_SECURITY = {
    "security register": SECURITY,
    "history of a security figure": f"{SECURITY}xc-luot/",
}
OF_LEADERS = {"new instruction": "/chi-dao/nhiem-vu/2020-3/"}
ADMINS = {
    "admin index": "/quan-tri/",
    "admin catalogue": "/quan-tri/org/unit/",
    "admin form": "/quan-tri/tasks/period/add/",
}
ENTERED = (
    OF_CRITERIA
    | OF_COMMUNES
    | ENTERERS
    | OF_SITES
    | OF_PRODUCTS
    | OF_DISCIPLINE
    | OF_SECURITY
    | OF_LEADERS
)
PAGES = NOBODYS | OURS | ENTERED | ADMINS

_BY = (
    dict.fromkeys(NOBODYS)
    | dict.fromkeys(OF_CRITERIA, "demo.chuyenvien.nnptnt")
    | dict.fromkeys(OF_COMMUNES, "demo.chuyenvien.huule")
    | dict.fromkeys(ENTERERS, "demo.chuyenvien.ktht")
    | dict.fromkeys(OF_SITES, "demo.chuyenvien.ptqd")
    | dict.fromkeys(OF_PRODUCTS, "demo.chuyenvien.nnptnt")
    | dict.fromkeys(OF_DISCIPLINE, "demo.truong.noivu")
    | dict.fromkeys(OF_SECURITY, "demo.truong.congan")
    | dict.fromkeys(OF_LEADERS, LEADER)
    | dict.fromkeys(ADMINS, "demo.quantri")
)


def user_of(name):
    """Somebody who may see the page; None: nobody needs to."""
    return _BY.get(name, OFFICE)
