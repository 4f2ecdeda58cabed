"""a stamped dossier -> the same, its times damaged by somebody who holds no key of the case.

Manifests are made again after each where that hides the damage from them. What such a person can
add, and no verifier can tell, is in `test_times.py`: a stamp by an authority of their own.
"""

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from countershot.evidence.keys import to_base64
from tests.evidence.authority import YEAR, Authority, query
from tests.verify import workbench
from tests.verify.forge import new_keys
from tests.verify.tampers import Problems, changed
from tests.verify.timing import Json, Timekeeping, cosigned, stamped, witness_key
from tests.verify.workbench import TIMES

TimeTamper = Callable[[Path, Timekeeping], Problems]
TIMED: dict[str, TimeTamper] = {}
STAMP, WITNESS = ("time.stamp", TIMES), ("time.witness", TIMES)


def timed(tamper: TimeTamper) -> TimeTamper:
    """Register a way to damage a dossier that has times."""
    TIMED[tamper.__name__] = tamper
    return tamper


def on_times(tamper: Callable[[list[Json]], Problems]) -> Callable[[list[Json]], Problems]:
    """Register a change of the list in times.json, with manifests made again."""

    def whole(folder: Path, keep: Timekeeping) -> Problems:
        value = workbench.read(folder, TIMES)
        problems = tamper(value["times"])
        workbench.write(folder, TIMES, value)
        workbench.manifests(folder)
        return problems

    whole.__name__ = tamper.__name__
    timed(whole)
    return tamper


def items(times: list[Json], by: str) -> list[Json]:
    """The stamps of an authority or the cosignatures of the witness, smaller tree first."""
    return [item for item in times if item["by"] == by or (by == "witness" and is_witness(item))]


def is_witness(item: Json) -> bool:
    return bool(item["kind"] == "witness")


def change(item: Json, name: str, place: int) -> None:
    """Flip one bit of a base64 field."""
    raw = bytearray(base64.b64decode(item[name]))
    raw[place] ^= 1
    item[name] = to_base64(bytes(raw))


@timed
def times_removed(folder: Path, keep: Timekeeping) -> Problems:
    (folder / TIMES).unlink()
    workbench.manifests(folder)
    return {STAMP, WITNESS}


@timed
def times_removed_and_manifest_kept(folder: Path, keep: Timekeeping) -> Problems:
    (folder / TIMES).unlink()
    return {STAMP, WITNESS, ("bag.manifest", TIMES)}


@timed
def times_flipped_and_manifest_kept(folder: Path, keep: Timekeeping) -> Problems:
    data = (folder / TIMES).read_bytes()
    workbench.put(folder, TIMES, data.replace(b'"by":"one"', b'"by":"onf"'))
    return {STAMP, ("bag.manifest", TIMES)}


@timed
def times_of_another_case_name(folder: Path, keep: Timekeeping) -> Problems:
    """A second file whose name differs only in case."""
    workbench.put(folder, "data/log/Times.json", (folder / TIMES).read_bytes())
    return {("folder.paths", TIMES), *changed("data/log/Times.json")}


@on_times
def times_emptied(times: list[Json]) -> Problems:
    times.clear()
    return {STAMP, WITNESS}


@on_times
def stamp_removed(times: list[Json]) -> Problems:
    times.remove(items(times, "one")[0])
    return {STAMP}


@on_times
def cosignature_removed(times: list[Json]) -> Problems:
    times.remove(items(times, "witness")[0])
    return {WITNESS}


@on_times
def tokens_transplanted_between_stamps(times: list[Json]) -> Problems:
    early, late = items(times, "one")
    early["token"], late["token"] = late["token"], early["token"]
    return {STAMP}


@on_times
def token_of_another_authority(times: list[Json]) -> Problems:
    items(times, "one")[0]["token"] = items(times, "two")[0]["token"]
    return {STAMP}


@on_times
def checkpoint_transplanted(times: list[Json]) -> Problems:
    early, late = items(times, "one")
    early["note"] = late["note"]
    return {STAMP}


@on_times
def stamp_moved_to_the_larger_tree(times: list[Json]) -> Problems:
    """Note, size and proof of the later stamp around the earlier token: a later log, earlier."""
    early, late = items(times, "one")
    late["token"] = early["token"]
    return {STAMP}


@on_times
def token_flipped_in_its_signature(times: list[Json]) -> Problems:
    change(items(times, "one")[0], "token", -1)
    return {STAMP}


@on_times
def token_flipped_in_its_time(times: list[Json]) -> Problems:
    item = items(times, "one")[0]
    raw = base64.b64decode(item["token"])
    year = raw.index(b"\x18\x0f20") + 4
    item["token"] = to_base64(raw[:year] + b"16" + raw[year + 2 :])
    return {STAMP}


@on_times
def token_truncated(times: list[Json]) -> Problems:
    item = items(times, "one")[0]
    item["token"] = to_base64(base64.b64decode(item["token"])[:-1])
    return {STAMP}


@on_times
def token_longer(times: list[Json]) -> Problems:
    item = items(times, "one")[0]
    item["token"] = to_base64(base64.b64decode(item["token"]) + b"\0")
    return {STAMP}


@on_times
def token_empty(times: list[Json]) -> Problems:
    items(times, "one")[0]["token"] = ""
    times.sort(key=place)
    return {STAMP}


@on_times
def token_not_base64(times: list[Json]) -> Problems:
    items(times, "one")[0]["token"] += "\n"
    return {STAMP}


@on_times
def root_replaced(times: list[Json]) -> Problems:
    one, two = items(times, "one")[0], items(times, "two")[0]
    one["certificates"][-1] = two["certificates"][-1]
    return {STAMP}


@on_times
def chain_in_another_order(times: list[Json]) -> Problems:
    items(times, "two")[0]["certificates"].reverse()
    return {STAMP}


@on_times
def chain_dropped(times: list[Json]) -> Problems:
    items(times, "two")[0]["certificates"] = []
    return {STAMP}


@on_times
def revocation_list_dropped(times: list[Json]) -> Problems:
    items(times, "two")[0]["revocations"].pop()
    return {STAMP}


@on_times
def revocation_list_replaced(times: list[Json]) -> Problems:
    known = items(times, "two")[0]["revocations"]
    known[0] = known[1]
    return {STAMP}


@on_times
def operator_renamed(times: list[Json]) -> Problems:
    items(times, "one")[0]["operator"] = "A State"
    return {STAMP}


@on_times
def size_restated(times: list[Json]) -> Problems:
    items(times, "one")[0]["size"] -= 1
    return {STAMP}


@on_times
def checkpoint_flipped_in_its_signature(times: list[Json]) -> Problems:
    item = items(times, "one")[0]
    words, _, raw = item["note"].rstrip("\n").rpartition(" ")
    signature = bytearray(base64.b64decode(raw))
    signature[20] ^= 1
    item["note"] = f"{words} {to_base64(bytes(signature))}\n"
    return {STAMP}


@on_times
def checkpoint_signatures_transplanted(times: list[Json]) -> Problems:
    early, late = items(times, "one")
    early["note"] = (
        early["note"].rpartition("\n\n")[0] + "\n\n" + late["note"].rpartition("\n\n")[2]
    )
    return {STAMP}


@on_times
def checkpoint_of_no_form(times: list[Json]) -> Problems:
    items(times, "one")[0]["note"] += "\n"
    return {STAMP}


@on_times
def consistency_of_another_tree(times: list[Json]) -> Problems:
    early, late = items(times, "one")
    early["consistency"] = late["consistency"]
    return {STAMP}


@on_times
def consistency_dropped(times: list[Json]) -> Problems:
    items(times, "one")[0]["consistency"] = []
    return {STAMP}


@on_times
def consistency_longer(times: list[Json]) -> Problems:
    items(times, "one")[0]["consistency"].append(to_base64(bytes(32)))
    return {STAMP}


@on_times
def consistency_not_base64(times: list[Json]) -> Problems:
    steps = items(times, "witness")[0]["consistency"]
    steps[0] = steps[0].rstrip("=")
    return {STAMP}


def place(item: Json) -> tuple[object, ...]:
    """The order of the file."""
    return item["size"], item["kind"], item["by"], item["token"], item["cosignature"]


@on_times
def times_in_another_order(times: list[Json]) -> Problems:
    times.reverse()
    return {STAMP}


@on_times
def times_beyond_count(times: list[Json]) -> Problems:
    """More than a verifier should have to go through."""
    last = times[-1]
    times += [last | {"by": f"{last['by']}-{number:04}"} for number in range(1000)]
    times.sort(key=place)
    return {STAMP}


@on_times
def time_given_twice(times: list[Json]) -> Problems:
    times.insert(0, times[0])
    return {STAMP}


def _malformed(name: str, edit: Callable[[Json], object]) -> None:
    def tamper(times: list[Json]) -> Problems:
        edit(items(times, "one")[0])
        return {STAMP}

    tamper.__name__ = name
    on_times(tamper)


_malformed("field_missing", lambda item: item.pop("public_key"))
_malformed("field_null", lambda item: item.update(token=None))
_malformed("kind_unknown", lambda item: item.update(kind="rumour"))
_malformed("size_in_words", lambda item: item.update(size=str(item["size"])))
_malformed("size_fractional", lambda item: item.update(size=item["size"] + 0.5))
_malformed("size_negative", lambda item: item.update(size=-1))
_malformed("certificates_no_list", lambda item: item.update(certificates=item["certificates"][0]))
_malformed("stamp_called_a_witness", lambda item: item.update(kind="witness"))


def _bytes(name: str, edit: Callable[[bytes], bytes]) -> None:
    def tamper(folder: Path, keep: Timekeeping) -> Problems:
        workbench.put(folder, TIMES, edit((folder / TIMES).read_bytes()))
        workbench.manifests(folder)
        return {STAMP}

    tamper.__name__ = name
    timed(tamper)


_bytes("times_not_json", lambda data: data[:-1])
_bytes("times_with_spaces", lambda data: data.replace(b'{"times":', b'{"times": '))
_bytes("times_with_byte_order_mark", lambda data: b"\xef\xbb\xbf" + data)
_bytes("times_key_twice", lambda data: b'{"times":[],' + data[1:])
_bytes("times_zero_length", lambda data: b"")
_bytes("times_nested_deep", lambda data: b"[" * 100_000 + b"]" * 100_000)
_bytes("times_no_object", lambda data: b"[]")


@on_times
def witness_key_swapped(times: list[Json]) -> Problems:
    items(times, "witness")[0]["public_key"] = new_keys("mallory")["ana"].public_base64
    return {WITNESS}


@on_times
def witness_swapped(times: list[Json]) -> Problems:
    """A truly made cosignature under the same name, by another key than the one logged."""
    old = items(times, "witness")[0]
    new = cosigned(old["note"], witness_key("mallory"))
    old.update(cosignature=new["cosignature"], public_key=new["public_key"])
    return {WITNESS}


@on_times
def cosignature_transplanted(times: list[Json]) -> Problems:
    early, late = items(times, "witness")
    early["cosignature"], late["cosignature"] = late["cosignature"], early["cosignature"]
    return {WITNESS}


@on_times
def cosignature_of_another_time(times: list[Json]) -> Problems:
    item = items(times, "witness")[0]
    words, _, raw = item["cosignature"].rpartition(" ")
    data = bytearray(base64.b64decode(raw))
    data[11] ^= 1
    item["cosignature"] = f"{words} {to_base64(bytes(data))}"
    return {WITNESS}


@on_times
def cosignature_under_another_name(times: list[Json]) -> Problems:
    items(times, "witness")[0]["by"] = "raven.example/countershot"
    return {WITNESS}


@on_times
def cosignature_with_a_newline(times: list[Json]) -> Problems:
    items(times, "witness")[0]["cosignature"] += "\n"
    return {WITNESS}


@on_times
def cosignature_of_a_log_key(times: list[Json]) -> Problems:
    """The key id is that of a log's key (type 1), not of a witness's (type 4)."""
    item = items(times, "witness")[0]
    times.append(cosigned(item["note"], witness_key("x"), name="x", kind=1) | {
        "consistency": item["consistency"],
    })  # fmt: skip
    times.sort(key=place)
    return {WITNESS}


@on_times
def cosignature_by_a_key_of_small_order(times: list[Json]) -> Problems:
    """Such a key verifies signatures that nobody made."""
    item = items(times, "witness")[0]

    class Nobody:
        public = (1).to_bytes(32, "little")
        public_base64 = to_base64(public)

        def sign(self, message: bytes) -> bytes:
            return (1).to_bytes(32, "little") + bytes(32)

    made = cosigned(item["note"], Nobody(), name="nobody")  # type: ignore[arg-type]
    times.append(made | {"consistency": item["consistency"]})
    times.sort(key=place)
    return {WITNESS}


@on_times
def cosignature_from_the_end_of_time(times: list[Json]) -> Problems:
    item = items(times, "witness")[0]
    made = cosigned(item["note"], witness_key("late"), name="late", seconds=2**63)
    times.append(made | {"consistency": item["consistency"]})
    times.sort(key=place)
    return {WITNESS}


def _other_token(name: str, make: Callable[[Timekeeping, str], Json]) -> None:
    """Another stamp beside those that were logged, with a token that proves nothing."""

    def tamper(folder: Path, keep: Timekeeping) -> Problems:
        value = workbench.read(folder, TIMES)
        like = items(value["times"], "one")[0]
        note = like["note"]
        value["times"].append(make(keep, note) | {"consistency": like["consistency"]})
        value["times"].sort(key=place)
        workbench.write(folder, TIMES, value)
        workbench.manifests(folder)
        return {STAMP}

    tamper.__name__ = name
    timed(tamper)


def _signed_by(
    keep: Timekeeping, note: str, eku: str, usage: str = "critical,digitalSignature"
) -> Json:
    one = keep.one
    name = f"other-{abs(hash((eku, usage)))}"
    one.issue(name, eku=eku, usage=usage)
    token = one.forge(query(one.folder, note.encode()), signer=name)
    return stamped(note, one, by="other", token=token)


_other_token("token_over_other_bytes", lambda keep, note: stamped(
    note, keep.one, by="other", token=keep.one.token(query(keep.one.folder, b"another checkpoint")),
))  # fmt: skip
_other_token("token_by_a_certificate_for_other_uses", lambda keep, note: _signed_by(
    keep, note, "critical,codeSigning"
))  # fmt: skip
_other_token("token_by_a_certificate_for_more_uses", lambda keep, note: _signed_by(
    keep, note, "critical,timeStamping,codeSigning"
))  # fmt: skip
_other_token("token_by_a_certificate_whose_use_is_not_critical", lambda keep, note: _signed_by(
    keep, note, "timeStamping"
))  # fmt: skip
_other_token("token_by_a_key_for_more_than_signing", lambda keep, note: _signed_by(
    keep, note, "critical,timeStamping", "critical,digitalSignature,keyEncipherment"
))  # fmt: skip
_other_token("token_with_a_sha1_imprint", lambda keep, note: stamped(
    note, keep.one, by="other", options=("-sha1",)
))  # fmt: skip
_other_token("token_made_after_its_certificate_ended", lambda keep, note: stamped(
    note, keep.one, by="other", token=keep.one.forge(
        query(keep.one.folder, note.encode()), at=datetime.now(UTC) + 3 * YEAR
    ),
))  # fmt: skip
_other_token("token_signed_with_sha1", lambda keep, note: stamped(
    note, keep.one, by="other", token=keep.one.forge(
        query(keep.one.folder, note.encode()), options=("-md", "sha1")
    ),
))  # fmt: skip


@timed
def token_by_an_authority_of_the_same_name(folder: Path, keep: Timekeeping) -> Problems:
    """Its root has the name of the real one, and another key."""
    fake = Authority(keep.folder / "fake", operator="Operator One")
    value = workbench.read(folder, TIMES)
    like = items(value["times"], "one")[0]
    made = stamped(like["note"], fake, by="other") | {"consistency": like["consistency"]}
    made["certificates"] = made["certificates"][:-1] + like["certificates"][-1:]
    value["times"].append(made)
    value["times"].sort(key=place)
    workbench.write(folder, TIMES, value)
    workbench.manifests(folder)
    return {STAMP}


@timed
def token_by_a_revoked_certificate(folder: Path, keep: Timekeeping) -> Problems:
    """The list that says so came after the stamp; a compromise counts whenever it was."""
    third = Authority(keep.folder / f"third-{folder.parent.name}", operator="Operator Three")
    value = workbench.read(folder, TIMES)
    like = items(value["times"], "one")[0]
    made = stamped(like["note"], third, by="third") | {"consistency": like["consistency"]}
    third.revoke(reason="keyCompromise")
    made["revocations"] = [to_base64(third.crl())]
    value["times"].append(made)
    value["times"].sort(key=place)
    workbench.write(folder, TIMES, value)
    workbench.manifests(folder)
    return {STAMP}
