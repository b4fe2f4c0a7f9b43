"""One file of settings; what differs between installations comes from the environment.

The variables are listed in `.env.example`. A `.env` file beside `manage.py` is read too;
the environment wins over it.
"""

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.contrib.messages import constants as messages

from .env import Env, secret_key_from

BASE_DIR = Path(__file__).resolve().parent.parent
NODE_MODULES = BASE_DIR / "node_modules"

env = Env()
env.read_env(BASE_DIR / ".env")

# Everything an installation writes: database, key, uploads, collected files, reports.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env.switch("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or secret_key_from(
    VAR_DIR / "secret-key"
)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])

# Apps

INSTALLED_APPS = [
    "vanquan",
    "org",
    "tasks",
    "ntm",
    "ocop",
    "gtnt",
    "gpmb",
    "antt",
    "reports",
    "django_htmx",
    "template_partials",
    "crispy_forms",
    "crispy_bootstrap5",
    "simple_history",
    "csp",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages are a quarter as heavy; Django hides from BREACH what is secret in them.
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # Closed by default: an open page says so with @login_not_required.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "org.middleware.own_password",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "vanquan.middleware.vary_on_htmx",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "vanquan.urls"
WSGI_APPLICATION = "vanquan.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["template_partials.templatetags.partials"],
        },
    },
]

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
MESSAGE_TAGS = {messages.ERROR: "danger"}  # Bootstrap's word for it

# Data

DATABASES = {
    "default": env.database(
        "DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}"
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Readers never wait for the writer (WAL), and a transaction takes the write lock
    # when it begins, so that two of them queue instead of failing halfway.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = (
    VAR_DIR / "media"
)  # papers; handed out by views only, after a look at who asks
# Evidence. The scanner is run without a shell, with the file in place of {file}: it
# leaves with 0 where the file is clean and with 1 where it is not.
EVIDENCE_MAX_MB = env.int("EVIDENCE_MAX_MB", default=10)
EVIDENCE_PER_FACT = env.int("EVIDENCE_PER_FACT", default=10)
VIRUS_SCAN_COMMAND = env.str("VIRUS_SCAN_COMMAND", default="")
VIRUS_SCAN_TIMEOUT = 60  # seconds

# Accounts: the rules of QCVN 12:2026/BCA, section 2; an installation may be stricter

AUTH_USER_MODEL = "org.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/trang-dau/"  # tasks:home, which leads on to where the work is
LOGOUT_REDIRECT_URL = "login"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "full_name")},
    },
    {"NAME": "org.passwords.LongEnough", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "vanquan.passwords.FourKindsValidator"},
    {"NAME": "org.passwords.NotUsedBefore"},
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # refuses a locked account
    "org.backends.PasswordBackend",
]
PASSWORDS_REMEMBERED = env.whole("PASSWORDS_REMEMBERED", default=10)
ADMIN_PASSWORD_DAYS = env.whole("ADMIN_PASSWORD_DAYS", default=60)
UNUSED_ACCOUNT_DAYS = env.whole("UNUSED_ACCOUNT_DAYS", default=45)
UNUSED_ACCOUNT_WARNING_DAYS = 7
# A session left alone for a quarter of an hour is over; a minute before, it says so.
SESSION_COOKIE_AGE = 60 * env.whole("IDLE_MINUTES", default=15)
SESSION_SAVE_EVERY_REQUEST = True
IDLE_WARNING_SECONDS = 60

# Five wrong passwords lock an account for half a day, wherever they were typed: a whole
# office has one address on the network.
AXES_FAILURE_LIMIT = env.whole("LOGIN_FAILURES", default=5)
AXES_COOLOFF_TIME = timedelta(hours=env.whole("LOGIN_LOCK_HOURS", default=12))
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_LOCKOUT_CALLABLE = "org.views.locked_out"
AXES_CLIENT_IP_CALLABLE = "org.accounts.address_of"
AXES_RESET_ON_SUCCESS = True
# Trying a locked account does not lock it for longer.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
# Logins are kept in our own log, in Vietnamese; see org.receivers.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# Who needs a code of the telephone besides the password.
TOTP = env.one_of("TOTP", ("off", "admin", "all"), default="off")
OTP_TOTP_ISSUER = "Nhiệm vụ trọng tâm"
# Wrong codes count as wrong passwords do, which locks sooner than waiting would.
OTP_TOTP_THROTTLE_FACTOR = 0

# How work is judged (docs/work-states.md): how many points somebody may lag behind the
# planned course before it is called late, and how many days before a due day are soon.
COURSE_LAG_POINTS = env.int("COURSE_LAG_POINTS", default=0)
COURSE_SOON_DAYS = env.int("COURSE_SOON_DAYS", default=7)
# How many days before its end a certificate of a product is to be renewed.
OCOP_EXPIRY_DAYS = env.whole("OCOP_EXPIRY_DAYS", default=180)

# Language: Vietnamese only, written as `vanquan.formats` says

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = ["vanquan.formats"]
# Off, or {{ task.pk }} becomes 12.345 in addresses; figures are written by tasks.figures.
USE_THOUSAND_SEPARATOR = False

# Static files: our own from static/, other people's from node_modules/

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("guide", BASE_DIR / "docs" / "user-guide" / "img"),  # pictures of the user guide
]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "vanquan.staticfiles.PackageFinder",
]
# {% static %} name → file in node_modules. One by one: the packages hold fifty times
# more, some of it with links that the manifest storage rightly refuses.
PACKAGE_FILES = {
    "tabler/tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
    "tabler/tabler.min.css.map": "@tabler/core/dist/css/tabler.min.css.map",
    # Of ECharts, bundled by `make setup`; see assets/echarts.js.
    "echarts/echarts.js": ".bundles/echarts.js",
    "quill/quill.core.js": "quill/dist/quill.core.js",
    "quill/quill.core.js.map": "quill/dist/quill.core.js.map",
    "quill/quill.core.css": "quill/dist/quill.core.css",
    "quill/quill.core.css.map": "quill/dist/quill.core.css.map",
    "inter/latin.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "inter/vietnamese.woff2": (
        "@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2"
    ),
} | {
    f"tinos/Tinos_{style}.ttf": f"@expo-google-fonts/tinos/{style}/Tinos_{style}.ttf"
    for style in ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")
}
# Pages link to hashed names only, so the plain ones need no copy and no compression.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "vanquan.staticfiles.HashedStorage"},
}

# Security

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],  # the icons inside Tabler's stylesheet
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
# A text pasted by mistake, all of a newspaper say, is refused by its field with a
# sentence and stays on the screen; only beyond this is a form not read at all.
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
SECURE_REFERRER_POLICY = "same-origin"
# On behind a proxy that ends TLS. gunicorn trusts its X-Forwarded-Proto when the proxy
# is on the same machine (else: FORWARDED_ALLOW_IPS), so Django needs no header setting.
HTTPS = env.switch("HTTPS", default=False)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# Preloading binds the whole domain, which belongs to the province and not to us.
# axes.W006 wants addresses counted too; see AXES_LOCKOUT_PARAMETERS.
SILENCED_SYSTEM_CHECKS = ["security.W021", "axes.W006"]

# Everything to stderr, where systemd, Docker and a terminal expect it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO"},
        "axes": {"handlers": [], "level": "ERROR"},  # org.receivers writes the log
    },
}
