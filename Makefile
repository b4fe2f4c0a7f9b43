# Everything this project does, from a bare checkout. `make help` lists it.

PYTHON ?= python3
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
export PATH := $(CURDIR)/$(BIN):$(PATH)
# npm trusts whom Debian trusts; Node alone brings its own list of authorities.
export NODE_USE_SYSTEM_CA := 1
# No address of a package host may reach the lock files: every machine has its own.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock"

UNIT ?= h184
PERIOD ?= 2020-H1
DATASET ?= demo/vanquan-2020
REPORT_DIR ?= var/report
ADDRESS ?= 127.0.0.1:8000

.DEFAULT_GOAL := help
.PHONY: help
help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

# Set-up

.PHONY: setup system-packages
setup: .venv/.stamp node_modules/.bundles/echarts.js ## install everything, quickly the second time

system-packages:
ifndef SYSTEM_PACKAGES
	@.ci/system-packages
endif

.venv/.stamp: requirements-dev.txt | system-packages
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-dev.txt
	touch $@

node_modules/.stamp: package.json package-lock.json .npmrc | .venv/.stamp
	$(BIN)/npm ci --no-fund --no-audit
	touch $@

# The one thing that is built: what of ECharts our charts need (ADR 13).
node_modules/.bundles/%.js: assets/%.js node_modules/.stamp
	node_modules/.bin/esbuild $< --bundle --minify --format=esm --target=es2020 \
		--legal-comments=eof --log-level=warning --outfile=$@

# The product

.PHONY: demo data report
demo: report ## serve the demo on 127.0.0.1:8000
	$(MANAGE) collectstatic --noinput --verbosity 0
	$(MANAGE) demo_accounts
	@echo "http://$(ADDRESS)/"
	@exec $(BIN)/gunicorn vanquan.wsgi --bind $(ADDRESS) --workers 2 --no-control-socket

data: setup
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_dataset $(DATASET)
	$(MANAGE) apply_roles

report: data ## write the report of the demo as PDF, Word, HTML and JSON
	$(MANAGE) compile_report $(UNIT) $(PERIOD) --format pdf docx html json \
		--output $(REPORT_DIR)/bao-cao-$(PERIOD)

# Tests

# Tests that share what takes long to set up go to the same worker; one of the three
# waits for a browser most of the time.
PYTEST := $(BIN)/pytest -n 3
# What the second engine is asked: the kernel and the core's pages, accounts, every table's
# way out and in again, and whatever needs two connections. Registers stand on the same kernel.
ON_POSTGRES := tests/tasks tests/org tests/antt/test_entry_killed.py
TESTS := test test-postgres test-unit test-browser
.PHONY: $(TESTS) bench
# Whatever .env says about the real installation is not for tests.
$(TESTS): export DATABASE_URL = sqlite:///$(CURDIR)/var/test/db.sqlite3
$(TESTS): export HTTPS = off

test: setup test-postgres ## every test, on both databases and in the browser
	$(PYTEST)

test-postgres: setup ## what depends on the engine, on PostgreSQL
	.ci/with-postgres $(BIN)/pytest -n 2 -m "not browser" $(ON_POSTGRES)

test-unit: setup ## the quick ones
	$(PYTEST) -m "not slow and not browser"

test-browser: setup ## those that drive Chromium
	$(BIN)/pytest -m browser

bench: data ## how long things take
	$(MANAGE) bench $(UNIT) $(PERIOD)

# Quality

.PHONY: check fix docs screenshots guide
check: export HTTPS = on
check: export ALLOWED_HOSTS = vanquan.example
check: setup ## what CI asks before the tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djhtml --tabwidth 2 --check templates
	find templates -name '*.html' | xargs -r $(BIN)/djade --target-version 5.2 --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) collectstatic --noinput --verbosity 0
	$(MANAGE) check --deploy --fail-level WARNING
	$(MANAGE) write_dataset_docs --check
	$(MANAGE) write_states --check

fix: setup ## mend what a tool can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/djhtml --tabwidth 2 templates
	find templates -name '*.html' | xargs -r $(BIN)/djade --target-version 5.2

docs: setup ## write docs/dataset.md and docs/*-states.md anew
	$(MANAGE) write_dataset_docs
	$(MANAGE) write_states

screenshots: setup ## take the pictures of the README anew
	$(BIN)/python -m tests.browser.screenshots

guide: setup ## take the pictures of the user guide anew
	$(BIN)/python -m tests.browser.guide

# Upkeep

.PHONY: lock clean
lock: ## pin the newest releases that pyproject.toml and package.json allow
	$(LOCK) --upgrade pyproject.toml --output-file requirements.txt
	$(LOCK) --upgrade pyproject.toml --extra dev --constraint requirements.txt \
		--output-file requirements-dev.txt
	$(BIN)/npm install --package-lock-only

clean: ## remove what make can make again; the database, its papers and the key stay
	rm -rf .venv node_modules var/static var/test \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
