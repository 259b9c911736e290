# make demo   put two options of Thai Binh side by side
# make test   run every test; those of the pages need a Chromium, which it looks for
# make check  style, types and layers
# make catalogue  sort the messages of both languages and compile them
# All of them first make .venv, if it is not there yet or pyproject.toml changed.

VENV := .venv
VENV_312 := .venv-312
BIN := $(VENV)/bin
NO_PYTHON := "Python %s or newer with venv and pip was not found on PATH.\n"
INSTALL := -m pip install --quiet --disable-pip-version-check --editable

.PHONY: setup demo browser test test-312 check docs catalogue bench clean

setup: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	@python="$$(.ci/find-python 3.11)" || { printf $(NO_PYTHON) 3.11; exit 1; }; \
	test -x $(BIN)/python || "$$python" -m venv $(VENV)
	$(BIN)/python $(INSTALL) ".[dev]"
	@touch $@

$(VENV_312)/.installed: pyproject.toml
	@python="$$(.ci/find-python 3.12)" || { printf $(NO_PYTHON) 3.12; exit 1; }; \
	test -x $(VENV_312)/bin/python || "$$python" -m venv $(VENV_312)
	$(VENV_312)/bin/python $(INSTALL) ".[test]"
	@touch $@

demo: setup
	$(BIN)/optimizer compare scenarios/thai-binh/phuong-an-1.yaml scenarios/thai-binh/phuong-an-2.yaml

# A Chromium for tests/browser: the system's, else one is installed where that can be
# done. Without one they are left out, and the last line of `make test` says so.
browser: setup
	@$(BIN)/python -m tests.browser.installing --install || true

test: setup browser
	$(BIN)/python -m pytest -n auto
	@$(MAKE) --no-print-directory test-312
	@$(BIN)/python -m tests.browser.installing || true

# PuLP 4 needs Python 3.12; the tests that meet the solver run there as well, with a
# third of the random cases.
test-312:
	@if .ci/find-python 3.12 >/dev/null; then \
		$(MAKE) --no-print-directory $(VENV_312)/.installed && \
		$(VENV_312)/bin/python -m pytest -n auto tests/domain tests/formulation tests/solving; \
	else \
		echo "No Python 3.12 or newer found: the tests with PuLP 4 were left out."; \
	fi

check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@# Scripts of different cases have modules of the same names: one call for each.
	@for case in scenarios/*/estimate.py; do \
		folder="$$(dirname $$case)"; \
		MYPYPATH="scenarios:$$folder" $(BIN)/mypy --no-error-summary \
			scenarios/actions_table.py $$folder/*.py || exit 1; \
	done
	$(BIN)/lint-imports

docs: setup
	$(BIN)/python docs/generate.py

catalogue: setup
	$(BIN)/python docs/catalogue.py

bench: setup
	$(BIN)/python benchmarks/speed.py

# Results stay: they are yours.
clean:
	rm -rf $(VENV) $(VENV_312) *.egg-info .pytest_cache .mypy_cache .ruff_cache \
		.hypothesis .import_linter_cache
	find optimizer tests docs -name __pycache__ -type d -prune -exec rm -rf {} +
