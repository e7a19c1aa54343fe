# Every target does its own set-up first: a fresh clone needs Python 3.11 to 3.14, make and a package registry.
# Nothing is installed twice: .venv/.ready is newer than the lock for as long as the lock does not change.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements-dev.lock
READY := $(VENV)/.ready
BENCH_VENV := .venv-bench
BENCH_LOCK := requirements-bench.lock
BENCH_READY := $(BENCH_VENV)/.ready
PYTHON ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test ui check gold bench contract screenshots lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY)  ## the virtual environment, installed from the hashed lock

run: $(READY)  ## bring warehouse/pressbox.duckdb up to date with raw/
	@$(BIN)/pressbox refresh

test: $(READY)  ## all tests
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder -q $(ARGS)

ui: $(READY)  ## Dagster in the browser, on http://127.0.0.1:3000
	@$(BIN)/dg dev --host 127.0.0.1 $(ARGS)

check: $(READY)  ## lint, types and who may import whom
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

gold: $(READY)  ## how much of the labelled articles in ../shared/gold is read; ARGS=--update keeps the figures
	@$(BIN)/python -m benchmarks.gold $(ARGS)

bench: $(BENCH_READY)  ## speed, memory and size against peers, in some minutes; ARGS="--help" for larger sizes
	@$(BENCH_VENV)/bin/python -m benchmarks.bench $(ARGS)

contract: $(READY)  ## write the tables of docs/contract.md anew
	@$(BIN)/python -m pipelines.contract

screenshots: $(READY)  ## take the pictures of README anew (needs Chromium)
	@$(BIN)/python docs/screenshots.py

lock: $(READY)  ## resolve requirements*.in afresh
	@for name in requirements requirements-dev; do \
		$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
			--no-annotate --no-header $$name.in -o $$name.lock || exit 1; \
	done
	@$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
		--no-header --no-build-isolation --extra bench -c requirements-dev.lock pyproject.toml -o $(BENCH_LOCK)
	@! grep -n '://' requirements.lock requirements-dev.lock $(BENCH_LOCK)

clean:  ## forget the environment and Dagster's history; raw/ and the warehouse stay
	rm -rf $(VENV) $(BENCH_VENV) .dagster .tmp_dagster_home_* .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): $(LOCK) pyproject.toml
	@PYTHON='$(PYTHON)' sh deploy/setup.sh $(VENV) $(LOCK)
	@touch $@

$(BENCH_READY): $(BENCH_LOCK) pyproject.toml
	@PYTHON='$(PYTHON)' sh deploy/setup.sh $(BENCH_VENV) $(BENCH_LOCK)
	@touch $@
