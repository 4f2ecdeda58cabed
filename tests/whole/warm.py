"""command lines -> a fork of one process that has the program imported, for each of them

What a user starts takes a second to import; a test suite starts it a thousand times. Each command
still has a process of its own, with its own environment, folder and exit code: only the imports
and what is read of the program's own package (tables, page templates) are shared. Lines of JSON
come in (``words env cwd given out err``), exit codes go out.
"""

import importlib
import json
import os
import pkgutil
import sys
from typing import Any


def serve() -> None:
    """Answer until standard input ends."""
    import countershot.flow
    from countershot.cli import main
    from countershot.documents.grammar.gazetteer import gazetteer
    from countershot.dossier import render

    for each in pkgutil.iter_modules(countershot.flow.__path__):
        importlib.import_module(f"countershot.flow.{each.name}")
    gazetteer()
    for template in render._ENVIRONMENT.list_templates(extensions=["html"]):
        render._ENVIRONMENT.get_template(template)
    alone = len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1  # noqa: PTH112, PTH208
    assert alone == 1, "importing the program started a thread: it may not be forked then"
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _become(asked)
            main()  # and end as the interpreter ends, with its exit code or traceback
            return
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(asked: dict[str, Any]) -> None:
    """Take on the command's folder, environment, words, and files for its input and output."""
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    for number, path in ((0, asked["given"]), (1, asked["out"]), (2, asked["err"])):
        opened = os.open(path, os.O_RDONLY if number == 0 else os.O_WRONLY)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout = open(0, closefd=False), open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, closefd=False)  # noqa: SIM115
    sys.argv = ["countershot", *asked["words"]]


if __name__ == "__main__":
    serve()
