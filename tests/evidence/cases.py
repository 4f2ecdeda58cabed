"""nothing -> a small case's log and store to test with."""

from pathlib import Path

from countershot.evidence.keys import SigningKey, exercise_key
from countershot.evidence.log import Log
from countershot.records.computed import Recipe
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.log import Computed, Opened, Released, Sealed

ORIGIN = "countershot/a-case"
KEY: SigningKey = exercise_key("log")
NOON = "2031-03-14T12:00:00Z"


def opened() -> Opened:
    """Entry 0."""
    return Opened(
        at_utc=NOON,
        case="a-case",
        log_key=KEY.public_base64,
        case_toml_sha256="0" * 64,
        people={},
    )


def new_log(folder: Path) -> Log:
    """A log with its first entry."""
    return Log.create(folder, ORIGIN, KEY, opened())


def reopen(folder: Path) -> Log:
    """Read and verify it, as a stranger without the private key."""
    return Log.open(folder, ORIGIN, KEY.public)


def sealed(number: int, name: str = "") -> Sealed:
    """A ``sealed`` entry that differs for each number."""
    sha256 = f"{number:064x}"[::-1]
    return Sealed(
        exhibit=Exhibit(
            id=f"x-{sha256[:12]}",
            sha256=sha256,
            size_bytes=number,
            media_type="text/plain",
            source_name=name or f"{number}.txt",
            capture=Capture(
                collector="ana",
                sealed_at_utc=NOON,
                clock="fixed",
                giver=None,
                method="file",
                program="countershot 0",
            ),
        )
    )


def computed(number: int, part: str = "text") -> Computed:
    """A ``computed`` entry of a recipe that differs for each number."""
    recipe = Recipe(step="read", version="1", parameters={"n": number}, inputs=("1" * 64,))
    return Computed(
        key=f"{number:064x}",
        part=part,
        media_type="text/plain",
        recipe=recipe,
        result="2" * 64,
    )


def released(number: int) -> Released:
    """A ``released`` entry."""
    return Released(at_utc=NOON, release_sha256=f"{number:064x}")
