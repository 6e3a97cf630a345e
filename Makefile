# Two commands do everything: `make run` and `make test`. Neither installs system packages.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SMALL := --schools 60 --counselors 4000

.PHONY: run rehearse test prove bench shots lint clean
.DEFAULT_GOAL := help

help:
	@echo "make run     make the environment and serve the site on a small invented country, at http://127.0.0.1:6543"
	@echo "make rehearse  a whole week of a live course on a test clock, every count proven"
	@echo "make test    lint, architecture tests, the whole suite on SQLite and PostgreSQL"
	@echo "make lint    the linter alone; one test: .venv/bin/python -m pytest tests/fdycore/test_paths.py -k covers"
	@echo "make prove   the long figures; NAME=rehearsal (or another) runs one. FDY_SCHOOLS=FILE.csv gives the real schools"
	@echo "make bench   speed beside the raw driver"
	@echo "make shots   pictures of the site into docs/screenshots (needs Chromium and a Chinese font)"

run: $(VENV)/ready-web
	@mkdir -p var
	$(BIN)/pserve development.ini

rehearse: $(VENV)/ready
	$(BIN)/fdy rehearse $(SMALL)

test: $(VENV)/ready-test lint
	$(BIN)/python -m pytest -q -n auto --maxprocesses 4 --dist worksteal

lint: $(VENV)/ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

prove: $(VENV)/ready-test
	$(BIN)/python -m tests.prove $(NAME)

bench: $(VENV)/ready-test
	$(BIN)/python -m bench

shots: $(VENV)/ready-test
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[browser]'
	$(BIN)/python -m tests.browser.shots

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "fdy needs Python 3.11 or newer; name one with: make PYTHON=python3.11 run"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv is missing; on Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: $(VENV)/bin/python setup.py
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/ready-web: $(VENV)/bin/python setup.py
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[web]'
	@touch $@ $(VENV)/ready

$(VENV)/ready-test: $(VENV)/bin/python setup.py
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[postgres,test,test-postgres]'
	@touch $@ $(VENV)/ready $(VENV)/ready-web

clean:
	rm -rf $(VENV) build dist src/*.egg-info
