"""the contents page of the program -> every verb it names, and no more than a command needs."""

import ast
import subprocess
import sys
from pathlib import Path

from countershot import flow


def _written() -> dict[str, str]:
    """Names that the page imports for the type checker, with the modules they come from."""
    tree = ast.parse(Path(flow.__file__).read_text())
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.name: str(node.module) for node in found for name in node.names}


def test_every_name_is_there_and_the_one_that_the_type_checker_sees() -> None:
    written = _written()
    for name in flow.__all__:
        found = getattr(flow, name)
        if name != "PAUSE":
            assert found is getattr(sys.modules[written[name]], name), name
    assert set(flow.__all__) | {"import_module", "TYPE_CHECKING"} == {*written, "PAUSE"}


def test_what_asks_for_no_verb_loads_no_browser_network_or_database() -> None:
    listed = "import sys, countershot.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", listed], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"playwright", "onnxruntime", "av", "numpy", "sqlalchemy", "pypdfium2"}
    assert heavy & set(loaded) == set()
