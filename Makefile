# Two commands on a fresh machine: `make demo` and `make test`.
# Both set up .venv from requirements.lock by themselves (bare Python 3.11 with pip).
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
ISSUE  ?= 2
DATA   ?= ../shared/data

.PHONY: demo test outside lint bench prove env exercise docs site lock clean

demo: env            ## the main job, end to end, on the invented exercise
	@$(BIN)/python examples/demo.py

test: env lint       ## every check at reduced, stated counts
	@CI="$(CI)" $(BIN)/python -m pytest -p no:cacheprovider -n 2 --dist worksteal --durations=12

outside: env         ## other people's tools, to compare with (pywb, wacz, warcio); never imported
	@$(BIN)/python tests/outside/tools.py

lint: env
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: env           ## ratios, one JSON line a benchmark; DATA=path of the real material
	@$(BIN)/python benchmarks/run.py $(DATA)

prove: env           ## the same checks at the counts of an issue's "must show" lines
	@COUNTERSHOT_FULL=1 $(BIN)/python tests/prove.py $(ISSUE)

docs: env            ## glossary, rule pages and commands, generated from the code
	@$(BIN)/python docs/generate.py

site: env            ## docs/ as a site in out/site: plain pages, no script, nothing from outside
	@$(BIN)/python docs/website.py

exercise: env        ## put the exercise together again from its material (after a new network)
	@$(BIN)/python examples/make_exercise/assemble.py

lock:                ## resolve requirements.lock again
	@$(BIN)/pip install -q pip-tools && $(BIN)/pip-compile -q --extra dev --extra web --extra time --extra travel --allow-unsafe \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras \
	  -o requirements.lock pyproject.toml

env: $(VENV)/.ready

$(VENV)/.ready: requirements.lock requirements-faces.lock requirements-ocr.lock pyproject.toml
	@echo "setting up $(VENV) from requirements.lock (once)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Countershot needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); \
	  $(PYTHON) -m pip install -q --target build/virtualenv virtualenv && \
	  PYTHONPATH=build/virtualenv $(PYTHON) -m virtualenv -q $(VENV); }
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-faces.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-ocr.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf out build $(VENV)
