# Two commands do everything:  make run   make test
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
SITE_ENV := DEBUG=1 DJANGO_SETTINGS_MODULE=project.settings

.PHONY: run test check bench fuzz lighthouse format messages catalogue clean

run: $(VENV)/site messages ## the site with its demo, and a worker, on http://127.0.0.1:8000
	@mkdir -p var
	@echo "Database …"
	@$(SITE_ENV) $(BIN)/python manage.py migrate --verbosity 0
	@echo "Demo …"
	@$(SITE_ENV) $(BIN)/python manage.py demo
	@$(SITE_ENV) $(BIN)/python manage.py welcome --port $(PORT)
	@$(SITE_ENV) exec $(BIN)/python manage.py serve --port $(PORT)

test: check ## everything CI runs
	@$(BIN)/python -m tests.everything

check: $(VENV)/tests messages ## format, lint, types, templates, deployment, migrations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/djade --check --target-version 5.2 $$(git ls-files 'templates/*.html')
	SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_hex(50))') \
		$(BIN)/python manage.py check --deploy --fail-level WARNING
	DEBUG=1 $(BIN)/python manage.py makemigrations --check --dry-run

bench: $(VENV)/tests messages ## figures and docs/speed.svg; makes records of up to a million people once
	@$(BIN)/python -m tests.bench

fuzz: $(VENV)/tests ## ten minutes of texts nobody would write, led by the lines they reach
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris==3.0.0
	@$(BIN)/python -m tests.fuzz

lighthouse: $(VENV)/site messages ## scores of front, story and person on a phone (npx and chromium)
	@$(BIN)/python -m tests.lighthouse

format: $(VENV)/tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djade --target-version 5.2 $$(git ls-files 'templates/*.html')

messages: $(VENV)/site ## German from its catalogue; Babel, so that gettext need not be there
	@$(BIN)/pybabel --quiet compile --directory locale --domain django

catalogue: $(VENV)/site ## new strings into the German catalogue (needs gettext)
	cd $(CURDIR) && $(SITE_ENV) $(BIN)/python manage.py makemessages --locale de \
		--no-location --no-wrap --ignore .venv --ignore var --ignore tests

clean:
	rm -rf $(VENV) var tests/node_modules

$(VENV)/bin/python:
	@echo "Virtual environment …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site: $(VENV)/bin/python requirements.txt
	@echo "Requirements …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(VENV)/tests: $(VENV)/site tests/requirements.txt tests/package-lock.json
	@echo "Requirements of the tests …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement tests/requirements.txt
	@if command -v npm >/dev/null; then npm ci --prefix tests --silent --no-audit --no-fund; fi
	@touch $@
