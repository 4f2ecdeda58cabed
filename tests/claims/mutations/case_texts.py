"""the files of a case -> edits of them by the documented keys, and the table of mutations."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Expected:
    """The refusal that must be among those of `check`."""

    file: str
    line: int
    rule: str


@dataclass
class CaseTexts:
    """The files of a case by path; edits are made here, and fail when they change nothing."""

    files: dict[str, bytes]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")

    def under(self, folder: str, pattern: str = "") -> list[str]:
        """Paths of a folder whose text has ``pattern``, sorted."""
        found = [path for path in sorted(self.files) if path.startswith(f"{folder}/")]
        return [path for path in found if re.search(pattern, self.text(path), re.M)]

    def claim(self, pattern: str) -> str:
        return self.under("claims", pattern)[0]

    @property
    def identified(self) -> str:
        """The claim that rests on an identification of a series."""
        return self.claim(r"^  - identification: ")

    @property
    def first(self) -> str:
        return self.under("identifications")[0]

    @property
    def second(self) -> str:
        name = self.first.split("/")[1].split(".")[0]
        return self.under("identifications")[1] if name in self.first else ""

    def key(self, path: str, key: str) -> str:
        found = re.search(rf"^\s*{key}:[ ]*(.*?)\s*$", self.text(path), re.M)
        assert found, f"{path} has no {key}"
        return found[1].strip("\"'")

    @property
    def specimen(self) -> str:
        return f"specimens/{self.key(self.first, 'specimen')}.yaml"

    @property
    def device_model(self) -> str:
        """The specimen's device model; if it states none, one made up in its series."""
        return self.key(self.specimen, "device_model") or f"{self.key(self.first, 'series')}-777"

    @property
    def claim_id(self) -> str:
        return Path(self.identified).stem

    def edit(self, path: str, pattern: str, by: str) -> tuple[str, int]:
        """Replace the first match; the place of the first line that differs now."""
        before = self.text(path)
        after, changed = re.subn(pattern, by, before, count=1, flags=re.M)
        assert changed and after != before, f"{path}: nothing to change for {pattern}"
        self.files[path] = after.encode()
        pairs = zip(before.split("\n"), after.split("\n"), strict=False)
        return path, next(i for i, (old, new) in enumerate(pairs, 1) if old != new)

    def at(self, path: str, pattern: str, number: int = 0) -> tuple[str, int]:
        """The place of the ``number``-th line that matches, as the file is now."""
        lines = [i for i, s in enumerate(self.text(path).split("\n"), 1) if re.search(pattern, s)]
        return path, lines[number]

    def append(self, path: str, text: str) -> tuple[str, int]:
        before = self.text(path).rstrip("\n")
        self.files[path] = f"{before}\n\n{text}\n".encode()
        return path, before.count("\n") + 3

    def headline(self, path: str, words: str) -> tuple[str, int]:
        return self.set_key(path, "headline", words)

    def set_key(self, path: str, key: str, value: str) -> tuple[str, int]:
        """Replace a key's value with its continuation lines; the place of the key."""
        self.edit(path, rf"^{key}: .*\n(?:  .*\n)*", f"{key}: {value}\n")
        return self.at(path, rf"^{key}: ")

    def prose(self, path: str, words: str) -> tuple[str, int]:
        """Put one sentence at the head of a claim's prose."""
        self.edit(path, r"\A(---\n(?:.*\n)*?---\n)", rf"\1{words}\n\n")
        return self.at(path, re.escape(words))


Breaks = Callable[[CaseTexts], tuple[str, int]]


@dataclass(frozen=True)
class Mutation:
    """One way to break a case, and the rule that must refuse it."""

    name: str
    rule: str
    what: str
    breaks: Breaks

    def apply(self, files: dict[str, bytes]) -> tuple[dict[str, bytes], Expected]:
        """The broken files (``files`` is left alone) and the refusal to expect."""
        case = CaseTexts(dict(files))
        file, line = self.breaks(case)
        return case.files, Expected(file, line, self.rule)

    def apply_to(self, folder: Path) -> Expected:
        """Break the case in this folder: only files that a person writes are read or changed."""
        mine = (
            "claims", "identifications", "specimens", "statements", "overrides", "orders",
            "corrections", "rechecks", "chains", "identities",
        )  # fmt: skip
        paths = [path for name in mine for path in sorted((folder / name).glob("*"))]
        paths += [folder / "report.md", folder / "case.toml"]
        before = {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths if p.is_file()}
        after, expected = self.apply(before)
        for gone in before.keys() - after.keys():
            (folder / gone).unlink()
        for path, data in after.items():
            if before.get(path) != data:
                (folder / path).parent.mkdir(exist_ok=True)
                (folder / path).write_bytes(data)
        return expected


MUTATIONS: dict[str, Mutation] = {}


def broken(rule: str) -> Callable[[Breaks], Breaks]:
    def register(breaks: Breaks) -> Breaks:
        name = breaks.__name__.replace("_", "-")
        MUTATIONS[name] = Mutation(name, rule, breaks.__doc__ or "", breaks)
        return breaks

    return register
