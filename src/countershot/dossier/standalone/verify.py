#!/usr/bin/env python3
"""a dossier's folder -> what holds, what is broken, what cannot be checked; offline, one file.

    python3 verify.py [DIR] [--key FINGERPRINT] [--at UTC] [--json]

Needs nothing but Python 3.8 or newer. It shares no code with Countershot, on purpose: it is the
cross-check. The steps are those of docs/formats/dossier.md, and so are their names. Everything it
works on is public, so its cryptography need not hide anything. Of time stamps (RFC 3161) it checks
what is signed with RSA PKCS#1 v1.5 or ECDSA on P-256 and P-384; of others it says "cannot check".
"""
# Plain Python 3.8 in one file: no newer syntax, no annotations, no imports but the library's.
# ruff: noqa: B904, B905, PLR0124, PLR0911, PTH118, RUF005, RUF007, SIM102, SIM905, UP017
# mypy: ignore-errors

import argparse
import base64
import datetime
import hashlib
import json
import os
import re
import stat
import sys
import unicodedata
from pathlib import Path

MIB = 1 << 20
RELEASE, ENTRIES = "data/release.json", "data/log/entries.json"
CHECKPOINT, MANIFEST, TAGS = "data/log/checkpoint", "manifest-sha256.txt", "tagmanifest-sha256.txt"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
TIMES = "data/log/times.json"
UNLISTED = (RELEASE, ENTRIES, CHECKPOINT, TIMES, "bagit.txt", MANIFEST, TAGS)
RECORDS = ("data/exhibits/", "data/computed/", "data/judgements/", "data/signatures/")
SIGNED = (
    "claims/", "identifications/", "statements/", "translations/", "overrides/", "orders/",
    "identities/", "chains/", "origins/", "sources/", "corrections/", "rechecks/",
)  # fmt: skip
OF_CASE = "case:"  # Of what case.toml says, which no dossier holds.
BLIND_RULES = ("ident.blind", "sighting.second_person")
RULES = (
    "folder.paths bag.declaration release.format release.files bag.manifest log.checkpoint "
    "key.pinned log.inclusion release.logged exhibit.sealed exhibit.withheld computed.logged "
    "judgement.signature judgement.rests_on ident.order claim.closure time.stamp time.witness"
).split()
NEVER_PROVEN = [
    "That a server or a person really sent the exhibits: only that they were sealed as said.",
    "That the clock of whoever sealed them was right: the times are that computer's.",
    "That neither examiner saw the other's verdict: the log proves that both were committed "
    "before either was revealed. It proves order, not silence.",
    "That the pages say what people signed: the signed words are in data/judgements; the pages, "
    "made from them by a program, have the log's signature only.",
]
AUTHORITY_NOT_PROVEN = (
    "That the time authority's clock was right or its key safe: its root certificate is the one "
    "that the publisher named; compare the root's fingerprint with one published elsewhere."
)
WITNESS_NOT_PROVEN = (
    "That the witness is somebody else than the publisher: its key is the one that the publisher "
    "named; compare the key's fingerprint with one published elsewhere."
)
KEYS_VOUCHED_FOR = (
    "That the keys of people are theirs: whoever holds the log's key, which you compared, says so."
)
KEYS_NOT_PROVEN = (
    "Nothing here shows that these keys belong to these people: compare the fingerprint with one "
    "published elsewhere."
)
IDENTIFICATION = re.compile(r"identifications/([^/]+)\.([^/.]+)\.md")
NOT_LISTED = "its file is not listed with its SHA-256"

# ---------------------------------------------------------------- JSON (RFC 8785) and its shapes


def es6_number(value):
    """A float as ECMAScript writes it (RFC 8785 3.2.2.3), from Python's shortest digits."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError("not a number of JSON")
    if value == 0:
        return "0"
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        text = digits + "0" * (point - count)
    elif 0 < point <= 21:
        text = digits[:point] + "." + digits[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + digits
    else:
        text = digits[0] + ("." + digits[1:] if count > 1 else "") + f"e{point - 1:+d}"
    return ("-" if value < 0 else "") + text


def canonical(value, depth=0):
    """Canonical text of plain JSON values; ValueError for what our files never hold."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        if abs(value) > 2**53 - 1:
            raise ValueError("integer too large")
        return str(value)
    if isinstance(value, float):
        return es6_number(value)
    if depth == 64:
        raise ValueError("nested too deep")
    if isinstance(value, list):
        return "[" + ",".join(canonical(item, depth + 1) for item in value) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    pairs = (canonical(key) + ":" + canonical(value[key], depth + 1) for key in keys)
    return "{" + ",".join(pairs) + "}"


def from_canonical(data):
    """The JSON value, or None unless the bytes are its canonical form. (No file of ours is null.)

    Duplicate keys, NaN, lone surrogates, a byte order mark: none survives being written again.
    """
    try:
        value = json.loads(data.decode("utf-8"))
        return value if canonical(value).encode("utf-8") == data else None
    except (ValueError, RecursionError):
        return None


def text(value):
    return isinstance(value, str)


def whole(value):
    return type(value) is int


def flag(value):
    return isinstance(value, bool)


def matching(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def one_of(*words):
    return lambda value: isinstance(value, str) and value in words


def maybe(shape):
    return lambda value: value is None or shape(value)


def many(shape):
    return lambda value: isinstance(value, list) and all(map(shape, value))


def table(shape):
    return lambda value: isinstance(value, dict) and all(map(shape, value.values()))


def fields(required, **optional):
    def fit(value):
        return (
            isinstance(value, dict)
            and all(name in value and shape(value[name]) for name, shape in required.items())
            and all(name not in value or shape(value[name]) for name, shape in optional.items())
        )

    return fit


SHA = matching("[0-9a-f]{64}")
ROLE = one_of("author", "examiner", "second_examiner", "editor", "legal_reader")
FILE = fields({"path": text, "sha256": SHA, "size": whole})
EXHIBIT = fields(
    {"id": text, "sha256": SHA, "release": one_of("whole", "part", "withheld", "destroyed"),
     "entry": whole},
    reason=text, path=maybe(text), destroyed_entry=maybe(whole), copies=many(text),
)  # fmt: skip
COMPUTED = fields({"key": SHA, "part": text, "path": text, "sha256": SHA, "entry": whole})
JUDGEMENT = fields(
    {"path": text, "file": text, "sha256": SHA},
    signatures=many(text), entries=many(whole), commitments=many(whole),
)  # fmt: skip
CLAIM = fields(
    {"id": text, "headline": text, "judgements": many(text), "exhibits": many(text),
     "computed": many(text)}
)  # fmt: skip
OVERRIDE = fields({"rule": text, "file": text, "by": text, "reason": text})
SHAPE = fields(
    {
        "status": one_of("release", "draft"),
        "case": fields(
            {"id": matching("[a-z0-9][a-z0-9-]{2,63}"), "title": text, "exercise": flag}
        ),
        "released_at_utc": matching("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"),
        "program": text,
        "log": fields({"origin": text, "public_key": text}),
        "people": table(fields({"name": text, "roles": many(ROLE)}, public_key=text)),
        "files": many(FILE),
        "entries": many(fields({"index": whole, "commitment": SHA})),
        "exhibits": many(EXHIBIT),
        "computed": many(COMPUTED),
        "judgements": many(JUDGEMENT),
        "claims": many(CLAIM),
        "not_proven": lambda value: many(text)(value) and len(value) > 0,
    },
    format=one_of("countershot/dossier/v1"),
    overrides=many(OVERRIDE),
)
LINE = fields({"index": whole, "salt": SHA, "entry": fields({"type": text}), "proof": many(text)})
STATEMENT = fields(
    {"context": one_of("countershot/judgement/v1"), "case": text, "path": text, "sha256": SHA,
     "signer": text, "role": text, "rests_on": table(text)}
)  # fmt: skip
SIGNATURE = fields({"statement": STATEMENT, "public_key": text, "signature": text, "salt": text})
SIGHTING = fields({"id": text, "exhibit": text, "recipe": SHA}, sha256=maybe(SHA))
COPY = fields({"id": text, "exhibit": text, "recipe": SHA, "sha256": SHA})


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def from_base64(words, size):
    """Exactly ``size`` bytes from their one base64 form, else None."""
    raw = any_base64(words)
    return raw if raw is not None and len(raw) == size else None


def any_base64(words):
    """Bytes from their one base64 form, else None."""
    try:
        raw = base64.b64decode(words, validate=True)
    except ValueError:
        return None
    return raw if base64.b64encode(raw).decode() == words else None


# ---------------------------------------------------------------- Ed25519 (RFC 8032) and the log

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def point(encoded):
    """Extended coordinates of a canonically encoded point; None if it is none (RFC 8032 5.1.3)."""
    number = int.from_bytes(encoded, "little")
    y, sign = number & (2**255 - 1), number >> 255
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * v**3 * pow(u * v**7, (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (v * x * x - u) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return (x, y, 1, x * y % P)


def add(one, two):
    """The complete addition law of RFC 8032 5.1.4; it doubles as doubling."""
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c = 2 * one[3] * two[3] * D % P
    d = 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def small_order(it):
    for _ in range(3):
        it = add(it, it)
    return it[0] == 0 and (it[1] - it[2]) % P == 0


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519_verifies(key, signature, message):
    """RFC 8032 5.1.7 without the cofactor; no point of small order, none encoded oddly."""
    public, claimed = point(key), signature[:32]
    s = int.from_bytes(signature[32:], "little")
    if public is None or small_order(public) or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(claimed + key + message).digest(), "little") % ORDER
    minus = (P - public[0], public[1], 1, P - public[3])
    choice = (NEUTRAL, BASE, minus, add(BASE, minus))
    total = NEUTRAL
    for bit in range(252, -1, -1):
        total = add(add(total, total), choice[(s >> bit & 1) + 2 * (h >> bit & 1)])
    inverse = pow(total[2], P - 2, P)
    x, y = total[0] * inverse % P, total[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == claimed and not small_order(total)


def leads_to(root, leaf_data, index, size, proof):
    """RFC 9162 2.1.3.2: does this inclusion proof lead from the leaf to the root?"""
    if not 0 <= index < size or None in proof:
        return False
    node, fn, sn = hashlib.sha256(b"\0" + leaf_data).digest(), index, size - 1
    for sibling in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            node = hashlib.sha256(b"\1" + sibling + node).digest()
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = hashlib.sha256(b"\1" + node + sibling).digest()
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and node == root


NOTE = re.compile(
    "([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n\n\u2014 ([^\n]+) ([A-Za-z0-9+/=]+)\n"
)

# ---------------------------------------------------------------- the folder and what is found


class Dossier:
    """One folder under examination, and the findings so far.

    ``sizes``: plain files by path. ``bad``: files that failed rule 4 or may not be read; nothing
    more is said of them.
    ``signed``: (judgement, signature path, entry index, signature) of every readable signature.
    """

    def __init__(self, folder, pinned, now):
        self.folder, self.pinned, self.now = folder, pinned, now
        self.sizes, self.listed, self.digests, self.bad = {}, {}, {}, set()
        self.problems, self.unchecked = {}, {}
        self.release = self.root = self.size = None
        self.entries, self.records, self.signed, self.waivers = {}, {}, [], {}
        self.times = []

    def problem(self, rule, file, reason):
        self.problems.setdefault((rule, file), reason)

    def cannot(self, rule, file, reason):
        self.unchecked.setdefault((rule, file), reason)

    def is_unread(self, path):
        return ("release.files", path) in self.unchecked

    def open(self, path):
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(os.path.join(self.folder, path), flags | getattr(os, "O_BINARY", 0))
        return os.fdopen(handle, "rb")

    def read(self, path, limit):
        """The file's bytes; None (and a finding elsewhere) if it is absent or above the limit."""
        if self.sizes.get(path, limit + 1) > limit:
            return None
        try:
            with self.open(path) as file:
                return file.read(limit)
        except OSError:
            self.unread(path)
            return None

    def digest(self, path):
        """Hex SHA-256, made once; None for files that are not hashed (see rule 5)."""
        if path not in self.digests:
            size = self.sizes[path]
            wanted = size <= 64 * MIB or size == self.listed.get(path, {}).get("size")
            self.digests[path] = self._hash(path) if wanted else None
        return self.digests[path]

    def _hash(self, path):
        seen, chunk = hashlib.sha256(), bytearray(MIB)
        try:
            with self.open(path) as file:
                count = file.readinto(chunk)
                while count:
                    seen.update(memoryview(chunk)[:count])
                    count = file.readinto(chunk)
        except OSError:
            self.unread(path)
            return None
        return seen.hexdigest()

    def unread(self, path):
        """In doubt, and nothing more is said of it."""
        self.bad.add(path)
        self.cannot("release.files", path, "cannot be read here")

    def record(self, path, limit, shape):
        """A listed, unchanged JSON file of this shape, or None."""
        if path in self.bad or path not in self.listed:
            return None
        data = self.read(path, limit)
        if data is None or sha256(data) != self.listed[path]["sha256"]:
            return None
        value = from_canonical(data)
        return value if shape(value) else None

    def has(self, path, digest):
        """Is this file listed with this digest? (Whether it really has it, rule 4 has said.)"""
        return path is not None and path in self.listed and self.listed[path]["sha256"] == digest

    def entry(self, index, kind):
        entry = self.entries.get(index)
        return entry if entry and entry["type"] == kind else None

    def stamped_at(self, digest):
        """Index of the first ``stamped`` entry carried that names this token, else None."""
        for index, entry in self.entries.items():
            if entry["type"] == "stamped" and entry.get("token") == digest:
                return index
        return None


def bytewise(path):
    return os.fsencode(path)


def printable(path):
    return os.fsencode(path).decode("utf-8", "replace")


def name_fault(name):
    if any(unicodedata.category(char) == "Cc" for char in name) or "\\" in name:
        return "its name has a control character or a backslash"
    if unicodedata.normalize("NFC", name) != name:
        return "its name is not in Unicode normal form NFC"
    return None


def allowed_path(path):
    names = path.split("/")
    return len(names) <= 32 and not any(
        name in ("", ".", "..") or name_fault(name) for name in names
    )


# ---------------------------------------------------------------- the steps


def folder_paths(it):
    """1."""
    rule, pending, names = "folder.paths", [""], []
    while pending:
        below = pending.pop()
        try:
            found = sorted(os.scandir(os.path.join(it.folder, below)), key=lambda item: item.name)
        except OSError:
            it.cannot(rule, below or ".", "cannot be listed here")
            continue
        if below and not found:
            it.problem(rule, below, "is an empty folder")
        for item in found:
            path = below + "/" + item.name if below else item.name
            if printable(path) != path:
                it.problem(rule, printable(path), "its name is not UTF-8")
                continue
            names.append(path)
            try:
                if is_folder_to_enter(it, path, item):
                    pending.append(path)
            except OSError:
                it.cannot(rule, path, "cannot be looked at here")
    seen = set()
    for path in sorted(names, key=bytewise):
        if path.lower() in seen:
            it.problem(rule, path, "its name differs only in case from another")
        seen.add(path.lower())


def is_folder_to_enter(it, path, item):
    """Note a file's size; say what is wrong with its place."""
    status = item.stat(follow_symlinks=False)
    is_file, is_folder = stat.S_ISREG(status.st_mode), stat.S_ISDIR(status.st_mode)
    fault = name_fault(item.name)
    if stat.S_ISLNK(status.st_mode):
        fault = "is a link; a dossier has plain files and folders only"
    elif not is_file and not is_folder:
        fault = "is not a plain file or folder"
    deep = is_folder and path.count("/") == 31
    if fault or deep:
        it.problem("folder.paths", path, fault or "is nested deeper than 32 names")
    if is_file:
        it.sizes[path] = status.st_size
    return is_folder and not deep


def bag_declaration(it):
    """2."""
    if "bagit.txt" not in it.sizes:
        it.problem("bag.declaration", "bagit.txt", "is missing")
    elif it.read("bagit.txt", 1024) != DECLARATION and not it.is_unread("bagit.txt"):
        reason = "is not the declaration of a BagIt 1.0 bag in UTF-8"
        it.problem("bag.declaration", "bagit.txt", reason)


def release_format(it):
    """3. True if the release can be judged at all."""
    data = whole_file(it, RELEASE, lambda reason: it.problem("release.format", RELEASE, reason))
    if data is None:
        return False
    value, it.digests[RELEASE] = from_canonical(data), sha256(data)
    reason = release_fault(value)
    if reason:
        it.problem("release.format", RELEASE, reason)
        return False
    it.release = value
    it.listed = {file["path"]: file for file in value["files"]}
    return True


def whole_file(it, path, fault):
    """The bytes of a file that must be there; None after saying what is wrong."""
    if path not in it.sizes:
        return fault("is missing")
    if it.sizes[path] > 64 * MIB:
        return fault("is larger than 64 MiB")
    return it.read(path, 64 * MIB)


def release_fault(value):
    if value is None:
        return "is not canonical JSON (RFC 8785)"
    if not SHAPE(value):
        return "has not the fields of countershot/dossier/v1"
    paths = [file["path"] for file in value["files"]]
    paths += [exhibit["path"] for exhibit in value["exhibits"] if exhibit.get("path") is not None]
    paths += [computed["path"] for computed in value["computed"]]
    for judgement in value["judgements"]:
        paths += [judgement["path"], judgement["file"]] + judgement.get("signatures", [])
    for path in paths:
        if not allowed_path(path):
            return "names a path that is not allowed: " + path
    for path in paths[: len(value["files"])]:
        if path in UNLISTED:
            return "lists a file that it must not list: " + path
    for noun, key in (
        ("files", "path"), ("entries", "index"), ("exhibits", "id"), ("computed", "path"),
        ("judgements", "path"), ("claims", "id"),
    ):  # fmt: skip
        if len({item[key] for item in value[noun]}) < len(value[noun]):
            return "lists one of its " + noun + " twice"
    indices = [entry["index"] for entry in value["entries"]]
    if indices != sorted(indices):
        return "its entries are not in order of index"
    keys = [value["log"]["public_key"]]
    keys += [p["public_key"] for p in value["people"].values() if p.get("public_key")]
    if any(from_base64(key, 32) is None for key in keys):
        return "has a key that is not base64 of 32 bytes"
    if value["log"]["origin"] != "countershot/" + value["case"]["id"]:
        return "its log's origin is not that of its case"
    return None


def release_files(it):
    """4."""
    for path, fault in file_faults(it):
        it.bad.add(path)
        it.problem("release.files", path, fault)


def file_faults(it):
    for path, file in it.listed.items():
        if path not in it.sizes:
            yield path, "is listed but missing"
        elif it.sizes[path] != file["size"]:
            yield path, f"has {it.sizes[path]} bytes where {file['size']} are listed"
        elif it.digest(path) not in (file["sha256"], None):
            yield path, "was changed: its SHA-256 is not the one listed"
    named = {item.get("path") for item in it.release["exhibits"] + it.release["computed"]}
    for judgement in it.release["judgements"]:
        named.update([judgement["file"]], judgement.get("signatures", []))
    for path in it.sizes:
        if path not in it.listed and path not in UNLISTED:
            yield path, "is not listed in release.json"
        elif path.startswith(RECORDS) and path not in named:
            yield path, "is named by no record of release.json"


def bag_manifest(it):
    """5."""
    inside = [path for path in it.sizes if path.startswith("data/")]
    outside = [path for path in it.sizes if path not in inside and path != TAGS]
    for manifest, paths in ((MANIFEST, inside), (TAGS, outside)):
        if manifest not in it.sizes:
            it.problem("bag.manifest", manifest, "is missing")
            continue
        expected = {path: it.digest(path) for path in paths}
        data = it.read(manifest, 64 * MIB)
        if it.is_unread(manifest):
            continue
        stated = manifest_lines(data or b"?")
        if stated is None:
            it.problem("bag.manifest", manifest, "is not a manifest of the required form")
            continue
        for path in set(expected) | set(stated):
            agrees = path in stated and stated[path] == expected.get(path)
            if not agrees and not it.is_unread(path):
                it.problem("bag.manifest", path, "does not agree with " + manifest)


def manifest_lines(data):
    """Path -> digest, or None unless every line is well formed and they are in order."""
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    found = re.findall("([0-9a-f]{64})  ([^\n]+)\n", words)
    paths = [path.encode("utf-8") for _, path in found]
    whole_text = "".join(f"{digest}  {path}\n" for digest, path in found) == words
    in_order = all(one < two for one, two in zip(paths, paths[1:]))
    return {path: digest for digest, path in found} if whole_text and in_order else None


def log_checkpoint(it):
    """6."""
    if CHECKPOINT not in it.sizes:
        return it.problem("log.checkpoint", CHECKPOINT, "is missing")
    data = it.read(CHECKPOINT, 64 << 10)
    if it.is_unread(CHECKPOINT):
        return None
    note, reason = read_note(it, data or b"")
    if note is None:
        return it.problem("log.checkpoint", CHECKPOINT, "is not a checkpoint of the required form")
    it.size, it.root = note
    if reason:
        it.problem("log.checkpoint", CHECKPOINT, reason)
    return None


def read_note(it, data):
    """((size, root), what is wrong with it as one of this log); (None, ...) for another form."""
    origin, public = it.release["log"]["origin"], from_base64(it.release["log"]["public_key"], 32)
    note = NOTE.fullmatch(data.decode("utf-8", "replace"))
    root = from_base64(note.group(3), 32) if note else None
    signature = from_base64(note.group(5), 68) if note else None
    if root is None or signature is None:
        return None, "another form"
    key_id = hashlib.sha256(origin.encode("utf-8") + b"\n\1" + public).digest()[:4]
    body, reason = data[: data.index(b"\n\n") + 1], None
    if note.group(1) != origin or note.group(4) != origin:
        reason = "its origin is not that of the release"
    elif signature[:4] != key_id:
        reason = "its key is not that of the release"
    elif not ed25519_verifies(public, signature[4:], body):
        reason = "its signature does not verify"
    return (int(note.group(2)), root), reason


def fingerprint(key):
    return sha256(from_base64(key, 32))


def key_pinned(it):
    """7."""
    found = fingerprint(it.release["log"]["public_key"])
    if it.pinned and found != it.pinned:
        it.problem(
            "key.pinned",
            RELEASE,
            "the log's key has the fingerprint " + found + ", not the one given",
        )


def log_inclusion(it):
    """8. True if the entries can be read."""

    def fault(reason):
        it.problem("log.inclusion", ENTRIES, reason)

    data = whole_file(it, ENTRIES, fault)
    if data is None:
        return False
    value = from_canonical(data)
    if value is None:
        return fault("is not canonical JSON (RFC 8785)")
    if not fields({"entries": many(LINE)})(value):
        return fault("has not the fields of log entries")
    lines = value["entries"]
    indices = [line["index"] for line in lines]
    if any(one >= two for one, two in zip(indices, indices[1:])):
        return fault("its entries are not in order of index")
    it.entries = {line["index"]: line["entry"] for line in lines}
    listed = {entry["index"]: entry["commitment"] for entry in it.release["entries"]}
    for index in listed:
        if index not in it.entries:
            fault(f"entry {index} is listed but missing")
    for line in lines:
        judge_line(it, line, listed, fault)
    return True


def judge_line(it, line, listed, fault):
    index = line["index"]
    words = canonical(line["entry"]).encode("utf-8")
    leaf = hashlib.sha256(b"countershot/entry/v1\0" + bytes.fromhex(line["salt"]) + words).digest()
    if index not in listed:
        if it.release["status"] == "draft" or released_index(it, listed) != index:
            fault(f"entry {index} is not listed in release.json")
    elif leaf.hex() != listed[index]:
        fault(f"entry {index} does not open its commitment")
    proof = [from_base64(step, 32) for step in line["proof"]]
    if it.root is not None and not leads_to(it.root, leaf, index, it.size, proof):
        fault(f"the proof of entry {index} does not lead to the checkpoint's root")


def released_index(it, listed):
    """The last ``released`` entry that release.json does not list: its own. None if none."""
    own = [i for i, e in it.entries.items() if e["type"] == "released" and i not in listed]
    return own[-1] if own else None


def release_logged(it):
    """9."""
    if it.release["status"] == "draft":
        return
    index = released_index(it, {entry["index"] for entry in it.release["entries"]})
    if index is None:
        it.problem("release.logged", RELEASE, "no released entry proves it")
    elif it.entries[index].get("release_sha256") != it.digests[RELEASE]:
        it.problem("release.logged", RELEASE, "was changed: its released entry has another digest")
    elif it.size is not None and index != it.size - 1:
        it.problem("release.logged", RELEASE, "its released entry is not the last of the log")


def subject(exhibit):
    return exhibit.get("path") or exhibit["id"]


def exhibit_sealed(it):
    """10."""
    for exhibit in it.release["exhibits"]:
        fault = sealed_fault(it, exhibit)
        if fault:
            it.problem("exhibit.sealed", subject(exhibit), fault)


def sealed_fault(it, exhibit):
    if exhibit["id"] != "x-" + exhibit["sha256"][:12]:
        return "its id is not that of its SHA-256"
    entry = it.entry(exhibit["entry"], "sealed")
    sealed = entry.get("exhibit") if entry else None
    if not isinstance(sealed, dict):
        return "its sealed entry is not in the dossier"
    if (sealed.get("id"), sealed.get("sha256")) != (exhibit["id"], exhibit["sha256"]):
        return "its sealed entry names another exhibit or other bytes"
    if exhibit["release"] == "whole" and not it.has(exhibit.get("path"), exhibit["sha256"]):
        return "is released whole, but " + NOT_LISTED
    for name in exhibit.get("copies", []):
        path = f"data/computed/{name}.json"
        record = it.records.get(path)
        right = record and name.startswith("w-") and record["exhibit"] == exhibit["id"]
        if not right and path not in it.bad:
            return name + " is not a working copy of it"
    return None


def exhibit_withheld(it):
    """11."""
    for exhibit in it.release["exhibits"]:
        release, name = exhibit["release"], subject(exhibit)
        if release != "whole" and exhibit.get("path") is not None:
            it.problem("exhibit.withheld", name, "has a file although it is " + release)
        elif release == "withheld":
            reason = exhibit.get("reason", "")
            it.cannot("exhibit.withheld", name, "its bytes are withheld: " + reason)
        elif release == "destroyed":
            reason = order_reason(it, exhibit)
            if reason is None:
                it.problem(
                    "exhibit.withheld", name, "no valid order to destroy it is in the dossier"
                )
            else:
                it.cannot("exhibit.withheld", name, "its bytes were destroyed by order: " + reason)


def order_reason(it, exhibit):
    """The reason on the ``destroyed`` entry, if the order it holds is in the dossier and valid."""
    entry = it.entry(exhibit.get("destroyed_entry"), "destroyed")
    order = entry.get("order") if entry else None
    if not SIGNATURE(order) or not text(entry.get("reason")):
        return None
    stated = order["statement"]
    orders = [j for j in it.release["judgements"] if j["path"] == stated["path"]]
    valid = (
        entry.get("exhibit") == exhibit["id"]
        and orders
        and stated["path"].startswith("orders/")
        and stated["role"] in ("editor", "legal_reader")
        and stated["rests_on"].get("exhibit:" + exhibit["id"]) == exhibit["sha256"]
        and signature_fault(it, orders[0], order) is None
    )
    return entry["reason"] if valid else None


def computed_logged(it):
    """12."""
    for computed in it.release["computed"]:
        fault = computed_fault(it, computed)
        if fault and computed["path"] not in it.bad:
            it.problem("computed.logged", computed["path"], fault)


def computed_fault(it, computed):
    path = computed["path"]
    if not it.has(path, computed["sha256"]):
        return NOT_LISTED
    entry = it.entry(computed["entry"], "computed")
    if entry is None:
        return "its computed entry is not in the dossier"
    stated = (entry.get("key"), entry.get("part"), entry.get("result"))
    if stated != (computed["key"], computed["part"], computed["sha256"]):
        return "its computed entry has another key, part or result"
    if sha256(canonical(entry.get("recipe")).encode("utf-8")) != computed["key"]:
        return "its key is not the digest of its recipe"
    if is_record(path):
        record = it.records.get(path)
        exhibits = {exhibit["id"] for exhibit in it.release["exhibits"]}
        right = record and (record["recipe"], path) == (
            computed["key"], f"data/computed/{record['id']}.json",
        )  # fmt: skip
        if not right or record["exhibit"] not in exhibits:
            return "is not the sighting or working copy it is named after"
    if re.fullmatch(r"data/computed/w-[^/]*\.png", path):
        record_path = path[:-3] + "json"
        record = it.records.get(record_path)
        if record_path not in it.bad and (not record or record["sha256"] != computed["sha256"]):
            return "its bytes are not those of the working copy it is named after"
    return None


def is_record(path):
    return re.fullmatch(r"data/computed/[sw]-[^/]*\.json", path) is not None


def read_records(it):
    for computed in it.release["computed"]:
        path = computed["path"]
        if is_record(path):
            shape = SIGHTING if path.startswith("data/computed/s-") else COPY
            it.records[path] = it.record(path, 16 * MIB, shape)


def judgement_signature(it):
    """13."""
    for judgement in it.release["judgements"]:
        fault = judgement_fault(it, judgement)
        if fault and judgement["file"] not in it.bad:
            it.problem("judgement.signature", judgement["file"], fault)
        entries = judgement.get("entries", [])
        for place, path in enumerate(judgement.get("signatures", [])):
            if path in it.bad:
                continue
            signature = it.record(path, MIB, SIGNATURE)
            if signature is None:
                if not it.is_unread(path):
                    it.problem("judgement.signature", path, "is not a readable signature")
                continue
            index = entries[place] if place < len(entries) else None
            it.signed.append((judgement, path, index, signature))
            reason = signature_fault(it, judgement, signature) or logged_fault(it, index, signature)
            if path != signature_path(judgement["path"], signature["statement"]["signer"]):
                reason = "is not named after its file and signer"
            if reason:
                it.problem("judgement.signature", path, reason)


def signature_path(path, signer):
    return f"data/signatures/{path.replace('/', '__')}.{signer}.json"


def judgement_fault(it, judgement):
    path, signatures = judgement["path"], judgement.get("signatures", [])
    if judgement["file"] != "data/judgements/" + path:
        return "does not stand at the place of " + path
    if not it.has(judgement["file"], judgement["sha256"]):
        return NOT_LISTED
    if len(signatures) != len(judgement.get("entries", [])):
        return "its signatures and their log entries do not pair"
    if it.release["status"] == "draft" or not (path.startswith(SIGNED) or path == "report.md"):
        return None
    if not signatures:
        return "nobody signed it"
    examiner = examiner_of(path)
    if examiner and signature_path(path, examiner) not in signatures:
        return "its examiner did not sign it"
    return None


def name_of(path):
    """NAME of ``identifications/NAME.EXAMINER.md``, else None."""
    match = IDENTIFICATION.fullmatch(path)
    return match.group(1) if match else None


def examiner_of(path):
    """EXAMINER of ``identifications/NAME.EXAMINER.md``, else None."""
    match = IDENTIFICATION.fullmatch(path)
    return match.group(2) if match else None


def signature_fault(it, judgement, signature):
    """What is wrong with this signature over this judgement; None if nothing is."""
    stated, case = signature["statement"], it.release["case"]["id"]
    person = it.release["people"].get(stated["signer"])
    raw = from_base64(signature["signature"], 64)
    if stated["case"] != case:
        return "is for another case"
    if stated["path"] != judgement["path"]:
        return "is for another file"
    if stated["sha256"] != judgement["sha256"]:
        return "is for other bytes than the file has"
    if person is None or stated["role"] not in person["roles"]:
        return "its signer is not a person of the case in that role"
    if signature["public_key"] != person.get("public_key", "") or not signature["public_key"]:
        return "its key is not that person's"
    words = canonical(stated).encode("utf-8")
    if raw is None or not ed25519_verifies(from_base64(signature["public_key"], 32), raw, words):
        return "does not verify"
    return None


def logged_fault(it, index, signature):
    entry = it.entry(index, "judged")
    logged = entry.get("signature") if entry else None
    return None if canonical(logged) == canonical(signature) else "the log holds no such signature"


def judgement_rests_on(it):
    """14."""
    known = {j["path"]: {j["sha256"]} for j in it.release["judgements"]}
    for exhibit in it.release["exhibits"]:
        known["exhibit:" + exhibit["id"]] = {exhibit["sha256"]}
    for computed in it.release["computed"]:
        if computed_id(computed["path"]):
            known["recipe:" + computed_id(computed["path"])] = {computed["key"]}
    for _, path, _, signature in it.signed:
        for name, digest in sorted_items(signature["statement"]["rests_on"]):
            if digest not in known.get(name, ()) and not name.startswith(OF_CASE):
                reason = f"rests on {name}, which is not in the dossier as it was signed"
                it.problem("judgement.rests_on", path, reason)


def computed_id(path):
    match = re.fullmatch(r"data/computed/([sw]-[^/]*)\.json", path)
    return match.group(1) if match else None


def sorted_items(mapping):
    return sorted(mapping.items(), key=lambda item: item[0].encode("utf-8"))


def ident_order(it):
    """15."""
    groups = {}
    for judgement in it.release["judgements"]:
        name = name_of(judgement["path"])
        if name:
            groups.setdefault(name, []).append(judgement)
    for name, group in groups.items():
        waiver = waiver_of(it, name)
        if waiver:
            it.waivers[name] = waiver
        signatures = [path for judgement in group for path in judgement.get("signatures", [])]
        if not it.bad.intersection(signatures):
            order_of_group(it, name, group)


def order_of_group(it, name, group):
    opened = [found for judgement in group for found in commitments_of(it, judgement, name)]
    if name in it.waivers or it.release["status"] == "draft":
        return
    last = max([index for _, index in opened], default=0)
    keys = {it.release["people"].get(signer, {}).get("public_key", "") for signer, _ in opened}
    for judgement in group:
        reveals = [index for mine, _, index, _ in it.signed if mine is judgement]
        if len(keys) < 2:
            reason = "needs the commitments of two examiners"
        elif any(index is None or index <= last for index in reveals):
            reason = "was revealed before both examiners had committed"
        else:
            continue
        it.problem("ident.order", judgement["file"], reason)


def commitments_of(it, judgement, name):
    """(signer, index) of each commitment that opens to a signature over this judgement."""
    opened = []
    for index in judgement.get("commitments", []):
        entry = it.entry(index, "committed")
        signers = [
            signature["statement"]["signer"]
            for mine, _, _, signature in it.signed
            if mine is judgement and entry and entry.get("commitment") == commitment(signature)
        ]
        if entry is None:
            reason = "its commitment is not in the dossier"
        elif not signers:
            reason = "its commitment does not open to what was signed"
        elif (entry.get("name"), entry.get("examiner")) != (name, signers[0]):
            reason = "its commitment is in another name"
        else:
            opened.append((signers[0], index))
            continue
        it.problem("ident.order", judgement["file"], reason)
    return opened


def commitment(signature):
    if not SHA(signature["salt"]):
        return None
    words = canonical(signature["statement"]).encode("utf-8")
    return sha256(b"countershot/commitment/v1\0" + bytes.fromhex(signature["salt"]) + words)


def waiver_of(it, name):
    """An override of the blind second examination, signed by someone else than the examiners."""
    paths = [j["path"] for j in it.release["judgements"] if name_of(j["path"]) == name]
    examiners = [examiner_of(path) for path in paths]
    for override in it.release.get("overrides", []):
        if override["rule"] in BLIND_RULES and name_of(override["file"]) == name:
            for judgement, _, _, signature in it.signed:
                stated = signature["statement"]
                rests = override["file"] in stated["rests_on"] and stated["signer"] not in examiners
                if rests and says(it, judgement, override):
                    return override
    return None


def says(it, judgement, override):
    """Does the file of an override have the lines ``rule: ...`` and ``file: ...`` of this one?"""
    file = judgement["file"]
    if not judgement["path"].startswith("overrides/") or file in it.bad or file not in it.sizes:
        return False
    data = it.read(file, MIB)
    if data is None or sha256(data) != judgement["sha256"]:
        return False
    lines = [line.rstrip(" \r") for line in data.decode("utf-8", "replace").split("\n")]
    return all(
        any(f"{key}: {quote}{override[key]}{quote}" in lines for quote in ("", '"', "'"))
        for key in ("rule", "file")
    )


def claim_closure(it):
    """16."""
    judgements = {j["path"]: j for j in it.release["judgements"]}
    exhibits = {exhibit["id"] for exhibit in it.release["exhibits"]}
    computed = {c["path"]: c["key"] for c in it.release["computed"]}
    for claim in it.release["claims"]:
        own = f"claims/{claim['id']}.md"
        file = judgements[own]["file"] if own in judgements else RELEASE
        if own not in claim["judgements"] or own not in judgements:
            it.problem("claim.closure", file, f"claim {claim['id']} has not its own file")
        for names, known in (
            (claim["judgements"], judgements), (claim["exhibits"], exhibits),
            (claim["computed"], computed),
        ):  # fmt: skip
            for name in names:
                if name not in known:
                    reason = f"rests on {name}, which is not in the dossier"
                    it.problem("claim.closure", file, reason)
        for name in needed_by(it, claim):
            if name not in within(claim):
                reason = f"rests on {name}, which its closure leaves out"
                it.problem("claim.closure", file, reason)


def needed_by(it, claim):
    for judgement, _, _, signature in it.signed:
        if judgement["path"] in claim["judgements"]:
            for name, _ in sorted_items(signature["statement"]["rests_on"]):
                yield name


def within(claim):
    names = set(claim["judgements"]) | {"exhibit:" + name for name in claim["exhibits"]}
    recipes = filter(None, map(computed_id, claim["computed"]))
    return names | {"recipe:" + name for name in recipes}


def closure_files(it, claim):
    """What a problem may name and then break this claim only: dossier paths, exhibit ids."""
    files = set(claim["computed"]) | set(claim["exhibits"])
    for exhibit in it.release["exhibits"]:
        if exhibit["id"] in claim["exhibits"] and exhibit.get("path"):
            files.add(exhibit["path"])
    for judgement in it.release["judgements"]:
        if judgement["path"] in claim["judgements"]:
            files.update([judgement["file"]], judgement.get("signatures", []))
    return files


# ---------------------------------------------------------------- tokens (RFC 3161, 5652, 5280)


class Malformed(ValueError):
    """These bytes are not what they should be, or say something that does not hold."""


class Unable(Exception):
    """This verifier has not the means to judge that."""


class Der:
    """One DER value (X.690): its tag, its content, all its bytes; children on demand."""

    def __init__(self, data, at=0):
        try:
            self.tag, length, body = data[at], data[at + 1], at + 2
            if length & 0x80:
                count = length & 0x7F
                body += count
                length = int.from_bytes(data[at + 2 : body], "big")
                if not 1 <= count <= 4 or length < 0x80 or length >> 8 * (count - 1) == 0:
                    raise Malformed("not DER")
        except IndexError:
            raise Malformed("not DER")
        self.end = body + length
        if self.tag & 0x1F == 0x1F or self.end > len(data):
            raise Malformed("not DER")
        self.content, self.raw = data[body : self.end], data[at : self.end]

    def children(self):
        found, at = [], 0
        while at < len(self.content):
            found.append(Der(self.content, at))
            at = found[-1].end
        return found

    def set_of(self):
        """The values of a SET OF, which DER wants in the order of their bytes (X.690 11.6)."""
        found = self.children()
        for one, two in zip(found, found[1:]):
            size = max(len(one.raw), len(two.raw))
            if one.raw.ljust(size, b"\0") > two.raw.ljust(size, b"\0"):
                raise Malformed("a set that is not in order")
        return found

    def expect(self, tag):
        if self.tag != tag:
            raise Malformed("not the expected kind of DER value")
        return self

    def number(self):
        content = self.expect(2).content
        longer = len(content) > 1 and (content[0], content[1] >> 7) in ((0, 0), (0xFF, 1))
        if not content or longer:
            raise Malformed("not a number")
        return int.from_bytes(content, "big", signed=True)

    def oid(self):
        numbers, value, last = [], 0, 0
        for byte in self.expect(6).content:
            if byte == 0x80 and not last & 0x80:
                raise Malformed("not an object identifier")
            value, last = value << 7 | byte & 0x7F, byte
            if not byte & 0x80:
                numbers.append(value)
                value = 0
        if not numbers or last & 0x80:
            raise Malformed("not an object identifier")
        first = min(numbers[0] // 40, 2)
        return ".".join(map(str, [first, numbers[0] - 40 * first] + numbers[1:]))

    def moment(self):
        """UTC to the second; a fraction is rounded up: nothing is dated earlier than stated."""
        words = self.content.decode("ascii", "replace")
        if self.tag == 0x17:
            words = ("19" if words >= "5" else "20") + words
        match = re.fullmatch(r"(\d{14})(\.\d*[1-9])?Z", words, re.ASCII)
        if not match or self.tag not in (0x17, 0x18):
            raise Malformed("not a time")
        found = datetime.datetime.strptime(match.group(1), "%Y%m%d%H%M%S")
        return (found + datetime.timedelta(seconds=bool(match.group(2)))).isoformat() + "Z"


def whole_der(data, tag=0x30):
    it = Der(data)
    if it.end != len(data):
        raise Malformed("more than one DER value")
    return it.expect(tag)


def take(parts, *tags):
    """Remove and return the first of these parts if it has one of the tags, else None."""
    return parts.pop(0) if parts and parts[0].tag in tags else None


REFUSED = ("1.3.14.3.2.26", "1.2.840.113549.2.5")  # SHA-1, MD5
HASHES = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
STAMPING = "1.3.6.1.5.5.7.3.8"
RSA, EC = "1.2.840.113549.1.1.1", "1.2.840.10045.2.1"
SIGNATURES = {  # algorithm: (kind of key, hash; None: as the signer says)
    RSA: (RSA, None),
    EC: (EC, None),
    "1.2.840.113549.1.1.11": (RSA, "sha256"),
    "1.2.840.113549.1.1.12": (RSA, "sha384"),
    "1.2.840.113549.1.1.13": (RSA, "sha512"),
    "1.2.840.10045.4.3.2": (EC, "sha256"),
    "1.2.840.10045.4.3.3": (EC, "sha384"),
    "1.2.840.10045.4.3.4": (EC, "sha512"),
}
WEAK_SIGNATURES = (  # with MD5 and SHA-1
    "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10045.4.1",
)  # fmt: skip
UNDERSTOOD = ("14", "15", "17", "18", "19", "31", "32", "35", "37")  # extensions 2.5.29.*
DIGEST_INFO = {  # RFC 8017 9.2, note 1
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
CURVES = {  # p, b, order, base point (FIPS 186-4 D.1.2); a is -3
    "1.2.840.10045.3.1.7": (
        2**256 - 2**224 + 2**192 + 2**96 - 1,
        0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
        (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
         0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5),
    ),
    "1.3.132.0.34": (
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
        (0xAA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7,
         0x3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F),
    ),
}  # fmt: skip


def curve_add(one, two, p):
    """On a curve with a = -3, in affine coordinates; None is the point at infinity."""
    if one is None or two is None:
        return one or two
    if one[0] == two[0]:
        if (one[1] + two[1]) % p == 0:
            return None
        slope = 3 * (one[0] * one[0] - 1) * pow(2 * one[1], -1, p)
    else:
        slope = (two[1] - one[1]) * pow(two[0] - one[0], -1, p)
    x = (slope * slope - one[0] - two[0]) % p
    return (x, (slope * (one[0] - x) - one[1]) % p)


def curve_times(number, it, p):
    total = None
    for bit in bin(number)[2:]:
        total = curve_add(total, total, p)
        total = curve_add(total, it, p) if bit == "1" else total
    return total


def ecdsa_verifies(curve, point_bytes, signature, digest):
    """FIPS 186-4 section 6.4."""
    p, b, order, base = CURVES[curve]
    size = (p.bit_length() + 7) // 8
    if point_bytes[:1] != b"\4" or len(point_bytes) != 1 + 2 * size:
        raise Unable("it is signed with a key that this verifier cannot use")
    x = int.from_bytes(point_bytes[1 : 1 + size], "big")
    y = int.from_bytes(point_bytes[1 + size :], "big")
    parts = [part.number() for part in whole_der(signature).children()]
    on_curve = x < p and y < p and (y * y - x**3 + 3 * x - b) % p == 0
    if not on_curve or len(parts) != 2 or not all(0 < part < order for part in parts):
        return False
    z = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - order.bit_length())
    w = pow(parts[1], -1, order)
    one, two = z * w % order, parts[0] * w % order
    total = curve_add(curve_times(one, base, p), curve_times(two, (x, y), p), p)
    return total is not None and total[0] % order == parts[0]


def rsa_verifies(modulus, exponent, signature, digest, hash_name):
    """RSASSA-PKCS1-v1_5 (RFC 8017 8.2.2)."""
    size = (modulus.bit_length() + 7) // 8
    if not 1024 <= modulus.bit_length() <= 16384 or not 3 <= exponent < 2**33:
        raise Unable("it is signed with a key that this verifier cannot use")
    number = int.from_bytes(signature, "big")
    tail = b"\0" + DIGEST_INFO[hash_name] + digest
    expected = b"\0\1" + b"\xff" * (size - 2 - len(tail)) + tail
    right = len(signature) == size and number < modulus
    return right and pow(number, exponent, modulus).to_bytes(size, "big") == expected


def signature_verifies(key_info, algorithm, signature, message, hash_name=None):
    """``key_info``: SubjectPublicKeyInfo; ``algorithm``: AlgorithmIdentifier."""
    key_kind, bits = key_info.children()
    kind, stated = SIGNATURES.get(algorithm_of(algorithm), (None, None))
    hash_name = stated or hash_name
    parameters = key_kind.children()
    if kind is None or hash_name not in DIGEST_INFO:
        raise Unable("it is signed in a way that this verifier cannot check")
    if kind != parameters[0].oid():
        return False
    digest, key = hashlib.new(hash_name, message).digest(), bits.expect(3).content[1:]
    if kind == RSA:
        modulus, exponent = [part.number() for part in whole_der(key).children()]
        return rsa_verifies(modulus, exponent, signature, digest, hash_name)
    curve = parameters[1].oid() if len(parameters) > 1 and parameters[1].tag == 6 else None
    if curve not in CURVES:
        raise Unable("it is signed in a way that this verifier cannot check")
    return ecdsa_verifies(curve, key, signature, digest)


class Certificate:
    """What chains and stamps need of an X.509 certificate (RFC 5280)."""

    def __init__(self, data):
        self.raw = data
        self.body, self.algorithm, bits = whole_der(data).children()
        self.signature = bits.expect(3).content[1:]
        parts = self.body.expect(0x30).children()
        take(parts, 0xA0)
        self.serial, self.issuer, self.subject = parts[0].number(), parts[2].raw, parts[4].raw
        if self.serial <= 0:
            raise Malformed("a serial number that is not positive")
        self.starts, self.ends = [part.moment() for part in parts[3].children()]
        self.key = parts[5].expect(0x30)
        self.extensions = {}
        for part in parts[6:]:
            if part.tag == 0xA3:
                for extension in Der(part.content).children():
                    self._keep(extension.children())

    def _keep(self, parts):
        name, critical = parts[0].oid(), len(parts) == 3 and parts[1].content == b"\xff"
        if name in self.extensions:
            raise Malformed("an extension twice")
        self.extensions[name] = (critical, parts[-1].expect(4).content)

    def uses(self):
        """(Is it critical?, object identifiers) of the extended key usage; None if none."""
        if "2.5.29.37" not in self.extensions:
            return None
        critical, value = self.extensions["2.5.29.37"]
        return critical, [use.oid() for use in whole_der(value).children()]

    def key_usage(self):
        """Numbers of the bits that are set (RFC 5280 4.2.1.3); None if nothing is said."""
        if "2.5.29.15" not in self.extensions:
            return None
        content = whole_der(self.extensions["2.5.29.15"][1], 3).content[1:]
        return {n for n in range(8 * len(content)) if content[n // 8] & 0x80 >> n % 8}

    def stamping_fault(self):
        """RFC 3161 2.3: the one critical use is time stamping, and the key only signs."""
        bits = self.key_usage()
        if self.uses() != (True, [STAMPING]):
            return "its certificate is not for time stamping only"
        if bits is not None and (not bits & {0, 1} or bits & {2, 3, 4, 5, 6}):
            return "its certificate's key is not for signing only"
        return None

    def issuing_fault(self, below):
        """Why it may not issue a certificate with so many others between (RFC 5280 6.1.4)."""
        parts = whole_der(self.extensions.get("2.5.29.19", (True, b"\x30\0"))[1]).children()
        is_ca = take(parts, 1)
        if is_ca is None or is_ca.content != b"\xff":
            return "a certificate of its chain may not issue others"
        if parts and below > parts[0].number():
            return "a certificate of its chain has more others below it than it allows"
        if self.key_usage() is not None and 5 not in self.key_usage():
            return "a certificate of its chain may not issue others"
        if self.uses() and not {STAMPING, "2.5.29.37.0"} & set(self.uses()[1]):
            return "a certificate of its chain may not issue others that stamp"
        return None

    def asks_more(self):
        """Has it a critical extension that this verifier does not know?"""
        known = ["2.5.29." + number for number in UNDERSTOOD] + ["1.3.6.1.5.5.7.1.1"]
        return any(critical and n not in known for n, (critical, _) in self.extensions.items())

    def issued(self, other):
        weak = algorithm_of(other.algorithm) in WEAK_SIGNATURES
        return (
            other.issuer == self.subject
            and not weak
            and signature_verifies(self.key, other.algorithm, other.signature, other.body.raw)
        )


def content_of(info, kind):
    """What a ContentInfo of this kind holds (RFC 5652 section 3)."""
    stated, wrapped = info.expect(0x30).children()
    (content,) = wrapped.expect(0xA0).children()
    if stated.oid() != kind:
        raise Malformed("holds something else")
    return content


def algorithm_of(identifier):
    return identifier.expect(0x30).children()[0].oid()


class Token:
    """The parts of a CMS SignedData over a TSTInfo that a check needs; Malformed for others."""

    def __init__(self, data):
        rest = content_of(whole_der(data), "1.2.840.113549.1.7.2").expect(0x30).children()
        if rest.pop(0).number() != 3:
            raise Malformed("not a version of SignedData")
        rest.pop(0).expect(0x31).set_of()
        info = content_of(rest.pop(0), "1.2.840.113549.1.9.16.1.4")
        self.info = info.expect(4).content
        self._read_info(whole_der(self.info).children())
        carried, revoked = take(rest, 0xA0), take(rest, 0xA1)
        self.certificates = [part.raw for part in carried.set_of()] if carried else []
        if revoked:
            revoked.set_of()
        (signers,) = rest
        (signer,) = signers.expect(0x31).set_of()
        self._read_signer(signer.expect(0x30).children())

    def _read_info(self, parts):
        algorithm, imprint = parts[2].expect(0x30).children()
        self.imprint_hash = algorithm_of(algorithm)
        self.imprint, self.at = imprint.expect(4).content, parts[4].expect(0x18).moment()
        if parts[0].number() != 1 or parts[1].oid() == "" or parts[3].number() is None:
            raise Malformed("not a TSTInfo of version 1")
        rest = parts[5:]
        take(rest, 0x30)
        ordering, nonce, _ = take(rest, 1), take(rest, 2), take(rest, 0xA0)
        self.asks_more = any(
            len(extension.children()) == 3
            for extension in (take(rest, 0xA1) or Der(b"\x30\0")).children()
        )
        if rest or (ordering and ordering.content not in (b"\0", b"\xff")):
            raise Malformed("more in a TSTInfo than should be")
        self.nonce = nonce and nonce.number()

    def _read_signer(self, parts):
        version, self.signer_id = parts.pop(0).number(), parts.pop(0)
        if version != {0x30: 1, 0x80: 3}.get(self.signer_id.tag):
            raise Malformed("not the version for how it names its signer")
        self.hash = algorithm_of(parts.pop(0))
        attributes = parts.pop(0).expect(0xA0)
        self.signed = b"\x31" + attributes.raw[1:]
        self.algorithm, self.signature = parts.pop(0).expect(0x30), parts.pop(0).expect(4).content
        take(parts, 0xA1)
        if parts:
            raise Malformed("more about the signer than should be")
        self.attributes = {}
        for attribute in attributes.set_of():
            name, values = attribute.expect(0x30).children()
            (value,) = values.expect(0x31).set_of()
            if name.oid() in self.attributes:
                raise Malformed("an attribute twice")
            self.attributes[name.oid()] = value

    def attribute(self, name):
        return self.attributes.get(name)

    def is_signed_by(self, certificate):
        """Does the signer's id mean this certificate?"""
        if self.signer_id.tag != 0x30:
            raise Unable("it names its signer in a way that this verifier does not read")
        issuer, serial = self.signer_id.children()
        return (issuer.raw, serial.number()) == (certificate.issuer, certificate.serial)

    def named(self):
        """(hash, digest) of each certificate that the signed attributes name (RFC 5816)."""
        for kind in ("1.2.840.113549.1.9.16.2.12", "1.2.840.113549.1.9.16.2.47"):
            if kind in self.attributes:
                parts = self.attributes[kind].expect(0x30).children()[0].expect(0x30).children()
                parts = parts[0].expect(0x30).children()
                algorithm = take(parts, 0x30) if kind[-2:] == "47" else None
                name = "sha1" if kind[-2:] == "12" else "sha256"
                if algorithm and algorithm_of(algorithm) != REFUSED[0]:
                    name = hash_of(algorithm_of(algorithm))
                elif algorithm:
                    name = "sha1"
                yield name, parts[0].expect(4).content


def hash_of(name):
    if name in REFUSED:
        raise Malformed("made with SHA-1 or MD5, which is refused")
    if name not in HASHES:
        raise Unable("it uses a hash that this verifier does not know")
    return HASHES[name]


DATED = (0, 3, 4, 5)  # RFC 3161 section 4: with these reasons, what was made before stays good


class Revocations:
    """A CRL (RFC 5280 section 5): serial number -> when, and why (None: not said)."""

    def __init__(self, data):
        self.body, self.algorithm, bits = whole_der(data).children()
        self.signature = bits.expect(3).content[1:]
        parts = self.body.expect(0x30).children()
        take(parts, 2)
        self.issuer, self.revoked = parts[1].raw, {}
        rest = parts[3:]
        take(rest, 0x17, 0x18)
        listed, extensions = take(rest, 0x30), take(rest, 0xA0)
        self.asks_more = bool(extensions) and any(
            [part.content for part in extension.children()][1:-1] == [b"\xff"]
            for extension in Der(extensions.content).children()
        )
        for entry in listed.children() if listed else []:
            fields_of = entry.children()
            extensions = fields_of[2].children() if len(fields_of) > 2 else []
            self.revoked[fields_of[0].number()] = (fields_of[1].moment(), reason_code(extensions))

    def counts(self, item, issuer, at):
        """Does the issuer say that the certificate was revoked, in a way that counts at a time?"""
        if self.issuer != issuer.subject or item.serial not in self.revoked or self.asks_more:
            return False
        usage = issuer.key_usage()
        if usage is not None and 6 not in usage:
            return False
        return vouched(self, issuer.key) and counts_at(self.revoked[item.serial], at)


def vouched(signed, key):
    """Is its body signed with that key, and not over SHA-1 or MD5?"""
    weak = algorithm_of(signed.algorithm) in WEAK_SIGNATURES
    return not weak and signature_verifies(key, signed.algorithm, signed.signature, signed.body.raw)


def counts_at(revoked, at):
    since, why = revoked
    return why not in DATED or since <= at


class Answers:
    """An OCSP answer (RFC 6960 4.2): what a responder says of some certificates."""

    def __init__(self, data):
        status, wrapped = whole_der(data).children()
        kind, basic = Der(wrapped.expect(0xA0).content).children()
        if status.content != b"\0" or kind.oid() != "1.3.6.1.5.5.7.48.1.1":
            raise Malformed("no answer")
        outer = whole_der(basic.expect(4).content).children()
        self.body, self.algorithm = outer[0].expect(0x30), outer[1].expect(0x30)
        self.signature = outer[2].expect(3).content[1:]
        brought = Der(outer[3].expect(0xA0).content).children() if len(outer) > 3 else []
        self.certificates = [part.raw for part in brought]
        parts = self.body.children()
        take(parts, 0xA0)
        parts.pop(0)
        self.at = parts.pop(0).expect(0x18).moment()
        singles = parts.pop(0).expect(0x30).children()
        self.revoked = [self._revoked(single.children()) for single in singles]

    @staticmethod
    def _revoked(parts):
        """(what the certificate is known by, (when, why) if it is revoked, else None)."""
        algorithm, name, key, serial = parts[0].expect(0x30).children()
        known_by = (algorithm_of(algorithm), name.content, key.content, serial.number())
        if parts[1].tag != 0xA1:
            return known_by, None
        since = parts[1].children()
        reason = Der(since[1].content).content[0] if len(since) > 1 else None
        return known_by, (since[0].moment(), reason)

    def counts(self, item, issuer, at):
        """As for a list of revoked certificates."""
        found = [revoked for known_by, revoked in self.revoked if is_about(known_by, item, issuer)]
        said = [revoked for revoked in found if revoked and counts_at(revoked, at)]
        return bool(said) and any(vouched(self, key) for key in self._keys(issuer))

    def _keys(self, issuer):
        """The issuer's, and those that it lets answer in its name."""
        yield issuer.key
        for raw in self.certificates:
            one = Certificate(raw)
            uses = one.uses()
            answers = uses is not None and "1.3.6.1.5.5.7.3.9" in uses[1]
            if answers and valid_at(one, self.at) and issuer.issued(one):
                yield one.key


def is_about(known_by, item, issuer):
    algorithm, name, key, serial = known_by
    hash_name = "sha1" if algorithm == REFUSED[0] else HASHES.get(algorithm)
    if hash_name is None or serial != item.serial:
        return False
    bits = issuer.key.children()[1].expect(3).content[1:]
    digests = [hashlib.new(hash_name, data).digest() for data in (issuer.subject, bits)]
    return digests == [name, key]


def reason_code(extensions):
    for extension in extensions:
        parts = extension.children()
        if parts[0].oid() == "2.5.29.21":
            return int.from_bytes(whole_der(parts[-1].content, 10).content, "big")
    return None


def path_to(root, signer, others):
    """The shortest way up: the signer, ..., the root, each issued by the next; else None."""
    waiting, seen, unable = [[signer]], {signer.raw}, None
    for way in waiting:
        if way[-1].raw == root.raw:
            return way
        for issuer in [root] + others if len(way) < 8 else []:
            try:
                found = issuer.raw not in seen and issuer.issued(way[-1])
            except Unable as error:
                found, unable = False, error
            if found:
                seen.add(issuer.raw)
                waiting.append(way + [issuer])
    if unable:
        raise unable
    return None


class Verdict:
    """What one token says of the stamped bytes, and until when."""

    def __init__(self):
        self.verdict, self.reason = "broken", "is not a token"
        self.at = self.ends = self.root = None

    def say(self, verdict, reason):
        self.verdict, self.reason = verdict, reason
        return self


def judge_token(data, stamped, certificates, revocations):
    """The steps of docs/formats/time.md, at the time that the token itself states."""
    found = Verdict()
    try:
        token = Token(data)
        found.at = token.at
        reason = token_fault(found, token, stamped, certificates, revocations)
        return found.say("broken", reason) if reason else found.say("proves", "")
    except Unable as error:
        return found.say("cannot check", str(error))
    except (ValueError, IndexError, OverflowError, RecursionError):
        return found.say("broken", "is not a token of the required form, or its chain is not")


def token_fault(found, token, stamped, certificates, revocations):
    """What is wrong with the token; None if nothing is."""
    if token.imprint != hashlib.new(hash_of(token.imprint_hash), stamped).digest():
        return "it stamps other bytes than these: its imprint differs"
    if token.asks_more:
        raise Unable("it has a critical extension that this verifier does not know")
    if not certificates:
        raise Unable("no root certificate of its authority is here")
    if max(len(certificates), len(token.certificates)) > 32:
        return "it comes with more than 32 certificates"
    pool = [Certificate(raw) for raw in dict.fromkeys(certificates[:-1] + token.certificates)]
    signers = [certificate for certificate in pool if token.is_signed_by(certificate)]
    if not signers:
        raise Unable("the certificate that signed it is not here")
    signer = signers[0]
    reason = signature_of_token_fault(token, signer) or signer.stamping_fault()
    if reason:
        return reason
    root = Certificate(certificates[-1])
    alive = [item for item in pool if valid_at(item, token.at) and not item.issuing_fault(0)]
    path = path_to(root, signer, alive) or path_to(root, signer, pool)
    reason = path_fault(path, token.at)
    if reason:
        return reason
    found.root, found.ends = sha256(root.raw), min(item.ends for item in path)
    return revocation_fault(token.at, path, revocations)


def valid_at(certificate, at):
    return certificate.starts <= at <= certificate.ends


def path_fault(path, at):
    if path is None:
        return "its certificate does not lead to the root given"
    for depth, item in enumerate(path):
        if not valid_at(item, at):
            return "a certificate of its chain was not valid at the time that it states"
        reason = item.issuing_fault(depth - 1) if depth else None
        if reason:
            return reason
        if item.asks_more():
            raise Unable("its chain has a critical extension that this verifier does not know")
    return None


def signature_of_token_fault(token, signer):
    kind = token.attributes.get("1.2.840.113549.1.9.3")
    digest = token.attributes.get("1.2.840.113549.1.9.4")
    if kind is None or kind.oid() != "1.2.840.113549.1.9.16.1.4":
        return "its signature is not over a time stamp"
    name = hash_of(token.hash)
    expected = hashlib.new(name, token.info).digest()
    if digest is None or digest.expect(4).content != expected:
        return "its signature is over another content than it holds"
    named = list(token.named())
    if not named or any(hashlib.new(n, signer.raw).digest() != d for n, d in named):
        return "it does not name, under its signature, the certificate that signed"
    if SIGNATURES.get(algorithm_of(token.algorithm), (None, None))[1] not in (None, name):
        return "its two hash algorithms contradict each other"
    if not signature_verifies(signer.key, token.algorithm, token.signature, token.signed, name):
        return "its signature does not verify"
    return None


def revocation_fault(at, path, revocations):
    """What an issuer of the path does not vouch for, or nobody can read, says nothing."""
    if len(revocations) > 32:
        raise Unable("it comes with more than 32 pieces of revocation data")
    for data in revocations:
        try:
            first = whole_der(data).children()[0]
            known = Answers(data) if first.tag == 10 else Revocations(data)
            revoked = any(known.counts(item, issuer, at) for item, issuer in zip(path, path[1:]))
        except (ValueError, IndexError, OverflowError):
            continue
        if revoked:
            return "a certificate of its chain was revoked"
    return None


# ---------------------------------------------------------------- the last two steps


TIME = fields(
    {"kind": one_of("stamp", "witness"), "by": text, "operator": text, "size": whole, "note": text,
     "consistency": many(text), "token": text, "certificates": many(text),
     "revocations": many(text), "cosignature": text, "public_key": text}
)  # fmt: skip
NO_BASE64 = "its token, chain or revocation data is not base64"


def place_of(item):
    words = [item[name].encode("utf-8") for name in ("kind", "by", "token", "cosignature")]
    return (item["size"], words)


def times_carried(it):
    """17, first half: the times that the dossier carries; None if they cannot be read."""

    def fault(reason):
        it.problem("time.stamp", TIMES, reason)

    if TIMES not in it.sizes:
        return []
    data = whole_file(it, TIMES, fault)
    if data is None:
        return None
    value = from_canonical(data)
    if value is None:
        return fault("is not canonical JSON (RFC 8785)")
    if not fields({"times": many(TIME)})(value):
        return fault("has not the fields of times")
    if len(value["times"]) > 1000:
        return fault("has more than 1,000 times")
    places = [place_of(item) for item in value["times"]]
    if any(one >= two for one, two in zip(places, places[1:])):
        return fault("its times are not in order")
    return value["times"]


def times_proven(it):
    """17 and 18."""
    items = times_carried(it)
    if items is None:
        return
    faults = [checkpoint_of_time_fault(it, item) for item in items]
    stamps = [Stamp(it, item) for item, fault in zip(items, faults) if not fault and is_stamp(item)]
    stamps_by_item = {id(stamp.item): stamp for stamp in stamps}
    for stamp in sorted(stamps, key=lambda stamp: -stamp.item["size"]):
        stamp.conclude(it.now, stamps)
    for item, fault in zip(items, faults):
        stamp, rule, at = stamps_by_item.get(id(item)), "time.stamp", None
        if fault:
            verdict, reason = "broken", fault
        elif stamp:
            verdict, reason, at = stamp.verdict, stamp.reason, stamp.at
        else:
            (verdict, reason, at), rule = judge_cosignature(item), "time.witness"
        said = {key: item[key] for key in ("kind", "by", "operator", "size")}
        it.times.append({**said, "verdict": verdict, "at_utc": at, "reason": reason})
        if verdict == "broken":
            what = "stamp" if is_stamp(item) else "cosignature"
            reason = "its token is broken" if stamp else reason
            it.problem(rule, TIMES, f"the {what} over {item['size']} entries: {reason}")
    times_left_out(it, items)


def is_stamp(item):
    return item["kind"] == "stamp"


def checkpoint_of_time_fault(it, item):
    data = item["note"].encode("utf-8")
    note, reason = read_note(it, data)
    if note is None:
        return "its checkpoint is not of the required form"
    if reason:
        return "its checkpoint is not one of this log: " + reason
    if note[0] != item["size"]:
        return "its checkpoint is of another size"
    proof = [from_base64(step, 32) for step in item["consistency"]]
    if it.root is not None and not only_added(note[0], it.size, note[1], it.root, proof):
        return "no proof that the dossier's log only added to its checkpoint"
    return None


def only_added(first, second, first_root, root, proof):
    """RFC 9162 2.1.4.2; nothing can be said of an empty tree."""
    if None in proof or not 0 < first <= second:
        return False
    if first == second:
        return not proof and first_root == root
    path = proof if first & (first - 1) else [first_root] + proof
    if not path:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for node in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old = hashlib.sha256(b"\1" + node + old).digest()
            new = hashlib.sha256(b"\1" + node + new).digest()
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = hashlib.sha256(b"\1" + new + node).digest()
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old == first_root and new == root


class Stamp:
    """A stamp over a checkpoint of this log: what it proves by itself, and then at ``now``."""

    def __init__(self, it, item):
        self.item, self.logged = item, None
        data = any_base64(item["token"])
        chain = [any_base64(words) for words in item["certificates"]]
        known = [any_base64(words) for words in item["revocations"]]
        if data is None or None in chain + known:
            self.alone = Verdict().say("broken", NO_BASE64)
        else:
            self.alone = judge_token(data, item["note"].encode("utf-8"), chain, known)
            self.logged = it.stamped_at(sha256(data))
        self.verdict, self.reason, self.at = self.alone.verdict, self.alone.reason, self.alone.at

    def conclude(self, now, stamps):
        """Those over larger trees have been concluded before."""
        if self.alone.verdict != "proves":
            return
        self.reason = (
            f"entries 0 to {self.item['size'] - 1} existed before {self.at}, says "
            f"{self.item['operator'] or self.item['by']}; root certificate SHA-256 "
            f"{self.alone.root}"
        )
        if now <= self.alone.ends:
            return
        end = f"its certificates ended {self.alone.ends}"
        for later in stamps:
            if later.covers(self) and later.verdict == "proves":
                size = later.item["size"]
                self.reason += f"; {end}, when the stamp over {size} entries had covered it"
                return
        self.verdict = "cannot check"
        self.reason = end + ", and no later stamp had covered it by then: missed re-stamp"

    def covers(self, earlier):
        size = self.item["size"]
        larger = size > earlier.item["size"]
        holds_it = earlier.logged is not None and earlier.logged < size
        in_time = self.at is not None and self.at <= earlier.alone.ends
        return larger and holds_it and in_time


def judge_cosignature(item):
    """18, for one witness: (verdict, reason, time stated)."""
    line = re.fullmatch("\u2014 ([!-*,-~]{1,200}) ([A-Za-z0-9+/=]+)", item["cosignature"])
    raw = from_base64(line.group(2), 76) if line else None
    public = from_base64(item["public_key"], 32)
    if raw is None or line.group(1) != item["by"]:
        return "broken", "is not a cosignature of the required form and name", None
    if public is None:
        return "broken", "its key is not base64 of 32 bytes", None
    key_id = hashlib.sha256(item["by"].encode("utf-8") + b"\n\4" + public).digest()[:4]
    seconds = int.from_bytes(raw[4:12], "big")
    if raw[:4] != key_id or seconds > 253402300799:
        return "broken", "its key id or time is not one of this witness", None
    stated = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
    at = stated.isoformat() + "Z"
    body = item["note"].encode("utf-8").split(b"\n\n")[0] + b"\n"
    if not ed25519_verifies(public, raw[12:], b"cosignature/v1\ntime %d\n" % seconds + body):
        return "broken", "its signature does not verify", at
    reason = (
        f"entries 0 to {item['size'] - 1} existed before {at}, says the witness {item['by']}; "
        f"its key has the fingerprint {sha256(public)}"
    )
    return "proves", reason, at


def times_left_out(it, items):
    """``stamped`` and ``witnessed`` entries carried without what they speak of."""
    names = ("size", "cosignature", "public_key")
    lines = [[item[name] for name in names] for item in items if not is_stamp(item)]
    for index, entry in it.entries.items():
        if entry["type"] == "stamped":
            if not any(is_stamp(item) and is_of(item, entry) for item in items):
                reason = f"entry {index}: its token is not here as it was logged"
                it.problem("time.stamp", TIMES, reason)
        elif entry["type"] == "witnessed":
            if [entry.get(name) for name in names] not in lines:
                it.problem("time.witness", TIMES, f"entry {index}: its cosignature is not here")


def is_of(item, entry):
    chain, known = [
        [sha256(any_base64(words) or b"") for words in item[name]]
        for name in ("certificates", "revocations")
    ]
    logged = entry.get("revocations", [])
    return (
        entry.get("token") == sha256(any_base64(item["token"]) or b"")
        and entry.get("size") == item["size"]
        and (entry.get("authority"), entry.get("operator")) == (item["by"], item["operator"])
        and entry.get("checkpoint") == sha256(item["note"].encode("utf-8"))
        and entry.get("certificates") == chain
        and isinstance(logged, list)
        and all(digest in known for digest in logged)
    )


# ---------------------------------------------------------------- the verdict


def verify(folder, pinned=None, now=None):
    """All steps, in order; returns the documented answer. ``now``: UTC; the clock's if None."""
    now = now or datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    it = Dossier(str(folder), pinned, now)
    folder_paths(it)
    bag_declaration(it)
    if release_format(it):
        release_files(it)
        bag_manifest(it)
        log_checkpoint(it)
        key_pinned(it)
        if log_inclusion(it):
            release_logged(it)
            read_records(it)
            exhibit_sealed(it)
            exhibit_withheld(it)
            computed_logged(it)
            judgement_signature(it)
            judgement_rests_on(it)
            ident_order(it)
            claim_closure(it)
            times_proven(it)
    return answer(it)


def answer(it):
    problems, unchecked = in_order(it.problems), in_order(it.unchecked)
    release = it.release or {"status": "release", "claims": [], "not_proven": []}
    closures = [closure_files(it, claim) for claim in release["claims"]]
    everyones = set().union(*closures)
    withheld = {f["file"] for f in unchecked if f["rule"] == "exhibit.withheld"}
    claims = [
        claim_verdict(
            claim["id"],
            reasons(problems, closure, everyones),
            reasons(unchecked, closure, everyones | withheld),
            release["status"] == "draft",
        )
        for claim, closure in zip(release["claims"], closures)
    ]
    verdicts = {claim["verdict"] for claim in claims}
    if problems:
        verdict = "broken"
    elif release["status"] == "draft":
        verdict = "draft"
    elif "cannot check" in verdicts or any(f["rule"] != "exhibit.withheld" for f in unchecked):
        verdict = "cannot check"
    else:
        verdict = "holds"
    return {
        "verdict": verdict,
        "claims": claims,
        "not_proven": not_proven(it, release),
        "problems": problems,
        "unchecked": unchecked,
        "fingerprints": fingerprints(it),
        "times": it.times,
    }


def reasons(findings, closure, everyones):
    """Those in a claim's closure, or in nobody's."""
    return [
        shown(finding)
        for finding in findings
        if finding["file"] in closure or finding["file"] not in everyones
    ]


def claim_verdict(name, broken, doubts, draft):
    if draft:
        doubts = doubts + ["this is a draft, not a release: nothing in it is cleared"]
    verdict = "broken" if broken else "cannot check" if doubts else "holds"
    return {"id": name, "verdict": verdict, "reasons": broken or doubts}


def in_order(findings):
    ordered = sorted(findings, key=lambda f: (RULES.index(f[0]), f[1].encode("utf-8")))
    return [{"rule": f[0], "file": f[1], "reason": findings[f]} for f in ordered]


def shown(finding):
    return f"{finding['file']}: {finding['rule']}: {finding['reason']}"


def not_proven(it, release):
    kinds = {item["kind"] for item in it.times}
    about_times = [AUTHORITY_NOT_PROVEN] if "stamp" in kinds else []
    about_times += [WITNESS_NOT_PROVEN] if "witness" in kinds else []
    sentences = NEVER_PROVEN + about_times
    for name, waiver in sorted_items(it.waivers):
        sentences.append(
            f"That two people examined {name}, neither seeing the other's verdict: "
            f"{waiver['by']} overrode it ({waiver['reason']})."
        )
    known = NEVER_PROVEN + [AUTHORITY_NOT_PROVEN, WITNESS_NOT_PROVEN]
    known += [KEYS_NOT_PROVEN, KEYS_VOUCHED_FOR]
    sentences += [sentence for sentence in release["not_proven"] if sentence not in known]
    return sentences + [KEYS_VOUCHED_FOR if it.pinned else KEYS_NOT_PROVEN]


def fingerprints(it):
    if it.release is None:
        return {"log": None, "people": {}}
    people = {n: p["public_key"] for n, p in it.release["people"].items() if p.get("public_key")}
    return {
        "log": fingerprint(it.release["log"]["public_key"]),
        "people": {name: fingerprint(key) for name, key in sorted_items(people)},
    }


# ---------------------------------------------------------------- the command line


def safe(words):
    """Text from outside, fit for a terminal: control and direction characters are escaped."""
    hidden = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return "".join(
        f"\\u{ord(char):04x}" if unicodedata.category(char) in hidden else char for char in words
    )


def tell(found):
    for claim in found["claims"]:
        print(f"{claim['verdict']:<13} {safe(claim['id'])}")
        for reason in claim["reasons"]:
            print("              " + safe(reason))
    for finding in found["problems"]:
        print("problem: " + safe(shown(finding)))
    for finding in found["unchecked"]:
        print("cannot check: " + safe(shown(finding)))
    if found["times"]:
        print("\nWhat is proven about when:")
    for item in found["times"]:
        print(f"  {item['verdict']:<13} " + safe(f"{item['by']}: {item['reason']}"))
    print("\nWhat this does not prove:")
    for sentence in found["not_proven"]:
        print("  - " + safe(sentence))
    print(f"\nFingerprint of the log's key: {found['fingerprints']['log']}")
    for name, value in found["fingerprints"]["people"].items():
        print(f"Fingerprint of {safe(name)}'s key: {value}")
    meaning = {
        "holds": "every claim holds, down to the bytes in this folder",
        "broken": "something here is not what was published, or contradicts itself",
        "cannot check": "nothing is broken, but not every claim can be checked from this folder",
        "draft": "nothing is broken, but this is a draft and no release",
    }
    print(f"\nVerdict: {found['verdict']} ({meaning[found['verdict']]})")


def fingerprint_given(words):
    plain = re.sub("[ :]", "", words).lower()
    if not SHA(plain):
        raise argparse.ArgumentTypeError("a fingerprint is 64 hex digits")
    return plain


def moment_given(words):
    try:
        datetime.datetime.strptime(words, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        raise argparse.ArgumentTypeError("a moment is written as 2031-03-14T09:26:53Z")
    return words


def main():
    parser = argparse.ArgumentParser(description="Check a Countershot dossier, offline.")
    parser.add_argument("folder", nargs="?", default=Path(__file__).resolve().parent, metavar="DIR")
    parser.add_argument("--key", type=fingerprint_given, metavar="FINGERPRINT")
    parser.add_argument("--at", type=moment_given, metavar="UTC", help="judge time stamps as of")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    folder = Path(given.folder)
    if not folder.is_dir() or not any(
        os.path.lexists(str(folder / name)) for name in ("bagit.txt", RELEASE)
    ):
        parser.error(f"{safe(str(folder))} is not a dossier: give the folder that holds bagit.txt")
    found = verify(folder, given.key, given.at)
    sys.stdout.reconfigure(errors="backslashreplace")
    print(json.dumps(found, indent=1)) if given.json else tell(found)
    return {"holds": 0, "broken": 1}.get(found["verdict"], 3)


if __name__ == "__main__":
    sys.exit(main())
