"""a folder of text files and material.json -> the Facts that flow would gather from a real case.

Exhibits, sightings and signatures are described in ``material.json`` instead of being there:
the rules never touch disk or cryptography, so their tests need neither.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from countershot.canonical import sha256_hex
from countershot.claims.alike import alike_of
from countershot.claims.cited_addresses import addresses_in
from countershot.claims.closure import rests_on
from countershot.claims.deadlines import deadline
from countershot.claims.grounds import citations_in, judgement_documents
from countershot.claims.letters import put_now
from countershot.claims.named import exhibit_named
from countershot.claims.read_files import read_file
from countershot.evidence.leaks import words_needles
from countershot.gather.beyond import found_in
from countershot.gather.due import resting, told_by_texts
from countershot.gather.harming import texts as mentions
from countershot.gather.harming import too_short
from countershot.gather.identity import with_entities
from countershot.gather.quoting import figures, quoted
from countershot.gather.relabelled import twins
from countershot.records.case import Case
from countershot.records.computed import Sighting, WorkingCopy
from countershot.records.custody import Custody
from countershot.records.exhibit import Capture, Exhibit
from countershot.records.facts import (
    CapturedFact,
    CitationFact,
    CopyFact,
    ExhibitFact,
    Facts,
    LetterEvent,
    SealedFact,
    SignatureFact,
)
from countershot.records.files import (
    FOLDER_OF,
    Document,
    Place,
    ReportFile,
)
from countershot.records.judged import Citation, Signature, SignedWords
from countershot.records.life import Earlier, Taken
from countershot.records.log import Asked, Attempted, Replied
from countershot.records.release import (
    Release,
    ReleaseCase,
    ReleasedClaim,
    ReleasedJudgement,
    ReleaseLog,
)
from countershot.records.web import WebCapture
from countershot.workspace.case_file import key_lines
from tests.claims.pictured import alike_pictures

CLEAN = Path(__file__).parents[1] / "vectors" / "good" / "claims-case"
NOW = "2031-04-20T09:00:00Z"


@lru_cache(maxsize=4096)
def _read(path: str, data: bytes) -> Any:
    """A thousand faults change one file each: the others are read once."""
    return read_file(path, data)


def texts_of(folder: Path) -> dict[str, bytes]:
    """Every file of a case folder by its path, ``material.json`` among them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def clean_texts() -> dict[str, bytes]:
    return texts_of(CLEAN)


def facts_of(texts: dict[str, bytes], signed: dict[str, bytes] | None = None) -> Facts:
    """Facts of a case given as its files. ``signed``: the files as they were when signed."""
    facts = _unsigned(texts)
    then = _unsigned(signed) if signed is not None else facts
    people = json.loads(texts["material.json"])["signed"]
    signatures = [
        _signature(path, who, role, facts, then, number)
        for number, (path, signers) in enumerate(sorted(people.items()))
        for who, role in signers.items()
    ]
    needles = words_needles(facts.case.protected)
    facts = with_entities(
        replace(
            facts,
            signatures=tuple(signatures),
            mentions=tuple(mentions(facts, texts.__getitem__, needles)),
            unseen=tuple(too_short(facts)),
            events=tuple(_events(json.loads(texts["material.json"]), then)),
        )
    )
    return with_releases(facts, texts)


def with_releases(facts: Facts, texts: dict[str, bytes]) -> Facts:
    """What ``material.json`` says was released, and the later facts that the texts tell."""
    material = json.loads(texts["material.json"])
    earlier = tuple(_release(n, said, facts) for n, said in enumerate(material.get("released", [])))
    taken = tuple(Taken(path, "2031-04-05T09:00:00Z") for path in material.get("taken", []))
    facts = replace(facts, earlier=earlier, taken=taken)
    return replace(facts, due=tuple(told_by_texts(resting(facts), facts)))


def _release(number: int, said: dict[str, str], facts: Facts) -> Earlier:
    at_utc = f"2031-04-{3 + number:02}T09:00:00Z"
    files = {f"claims/{claim}.md": sha256 for claim, sha256 in said.items()}
    release = Release(
        status="release", case=ReleaseCase(id=facts.case.id, title="", exercise=True),
        released_at_utc=at_utc, program="countershot",
        log=ReleaseLog(origin=f"countershot/{facts.case.id}", public_key=""), people={}, files=(),
        entries=(), exhibits=(), computed=(), not_proven=("much",),
        judgements=tuple(
            ReleasedJudgement(path=p, file=f"data/judgements/{p}", sha256=d)
            for p, d in files.items()
        ),
        claims=tuple(
            ReleasedClaim(id=c, headline=c, judgements=(), exhibits=(), computed=()) for c in said
        ),
    )  # fmt: skip
    return Earlier(200 + number, at_utc, str(number) * 64, release)


def clean_facts() -> Facts:
    return facts_of(clean_texts())


def _unsigned(texts: dict[str, bytes]) -> Facts:
    material = json.loads(texts["material.json"])
    facts = Facts(
        case=_case(texts["case.toml"]),
        case_document=Document("case.toml", sha256_hex(texts["case.toml"]), _lines(texts)),
        case_signed=True,
        exhibits={name: _exhibit(name, kind) for name, kind in material["exhibits"].items()},
        sightings={name: _sighting(name, what) for name, what in material["sightings"].items()},
        now_utc=material.get("now_utc", NOW),
        opened_utc="2031-04-02T08:00:00Z",
        custody={name: Custody(n) for n, name in enumerate(material["exhibits"], start=1)},
        copies={f"w-{name[2:10]:0<12}": _copy(w) for name, w in material["sightings"].items()},
    )
    found: dict[str, Any] = {kind: [] for kind in (*FOLDER_OF.values(), "unreadable")}
    report: ReportFile | None = None
    for path, data in texts.items():
        if path in ("case.toml", "material.json"):
            continue
        file = _read(path, data)
        if isinstance(file, tuple):
            found["unreadable"].extend(file)
        elif isinstance(file, ReportFile):
            report = file
        else:
            found[FOLDER_OF[type(file)]].append(file)
    words = {path: data.decode("utf-8", "replace") for path, data in texts.items()}
    facts = replace(
        facts,
        addresses={
            path: addresses_in(text)
            for path, text in words.items()
            if path not in ("case.toml", "material.json")
        },
        sealed={
            name: SealedFact(material.get("sealed_at", {}).get(name, number))
            for number, name in enumerate(material["exhibits"])
        },
        captured=tuple(CapturedFact(**each) for each in material.get("captured", ())),
        moment_utc=material.get("now", ""),
    )
    facts = replace(facts, report=report, **{key: tuple(files) for key, files in found.items()})
    resolved = [_resolve(place, cited, facts, material) for place, cited in citations_in(facts)]
    read = {name: "\n".join(it.get("pages", ())) for name, it in material["exhibits"].items()}
    facts = replace(facts, quoted=quoted(facts), figures=figures(facts), twins=twins(facts))
    alike = (*alike_of(read), *alike_pictures(material["exhibits"]))
    facts = replace(facts, found_in=found_in(facts, lambda exhibit: read[exhibit.id]))
    return replace(facts, citations=tuple(resolved), alike=alike)


def _lines(texts: dict[str, bytes]) -> dict[str, int]:
    return {"people": 6, **key_lines(texts["case.toml"].decode())}


FIRST_EVENT = 1_000
"""Log index of the first event of a letter: behind every sealing that says nothing else."""


def _events(material: dict[str, Any], then: Facts) -> Iterator[LetterEvent]:
    """The events of letters, what was put being what stood in the files ``then``."""
    files = {file.inquiry.name: file.inquiry for file in then.inquiries}
    for number, each in enumerate(material.get("letters", ())):
        it = files[each["inquiry"]]
        base: dict[str, Any] = {
            "at_utc": each["at"], "clock": each.get("clock", "system"), "inquiry": it.name,
            "party": it.party, "channel": each["channel"],
        }  # fmt: skip
        entry: Asked | Attempted | Replied
        if each["type"] == "asked":
            entry = Asked(
                **base, file_sha256=_digests(then)[f"inquiries/{it.name}.md"], letter="0" * 64,
                deadline=deadline(it.deadline, each["at"], it.kind, then.case.policy),
                put=put_now(it, then), rests_on=(),
                authorities=tuple(each.get("authorities", ())),
            )  # fmt: skip
        elif each["type"] == "attempted":
            entry = Attempted(**base)
        else:
            entry = Replied(**base, exhibits=tuple(each["exhibits"]))
        yield LetterEvent(FIRST_EVENT + number, entry, entry.clock == "system")


def _case(data: bytes) -> Case:
    tables = tomllib.loads(data.decode())
    plain = {**tables.pop("case"), **tables}
    return Case.model_validate_json(json.dumps(plain))


def _exhibit(name: str, material: dict[str, Any]) -> ExhibitFact:
    sha256 = name.removeprefix("x-").ljust(64, "0")
    capture = Capture(
        collector="ana", sealed_at_utc="2031-04-02T09:00:00Z", clock="fixed", method="file",
        program="countershot", giver=material.get("giver"), web=_web(material.get("address", "")),
    )  # fmt: skip
    exhibit = Exhibit(
        id=name, sha256=sha256, size_bytes=1, media_type=material["media_type"],
        source_name=material["source_name"], capture=capture,
    )  # fmt: skip
    return ExhibitFact(exhibit, sha256)


def _web(address: str) -> WebCapture | None:
    if not address:
        return None
    return WebCapture(address=address, final_address=address, status=200, part="body")


def _sighting(name: str, material: dict[str, Any]) -> Sighting:
    return Sighting(
        id=name, exhibit=material["exhibit"], recipe="5" * 64, kind="ptz", score=0.9, start_ms=3520,
        end_ms=8480, frames=(), best_view=f"w-{name[2:10]:0<12}",
    )  # fmt: skip


def _copy(material: dict[str, Any]) -> CopyFact:
    width, height = material["view"]
    copy = WorkingCopy(
        id=f"w-{material['exhibit'][2:10]:0<12}", recipe="6" * 64, exhibit=material["exhibit"],
        t_ms=4000, box_px=(0, 0, width, height), width=width, height=height,
        pixels_sha256="7" * 64, sha256="8" * 64,
    )  # fmt: skip
    return CopyFact(copy, "same")


def _resolve(place: Place, cited: Citation, facts: Facts, material: dict[str, Any]) -> CitationFact:
    fact = exhibit_named(cited.exhibit, facts)
    if fact is None:
        return CitationFact(place, cited, "", False, f"no exhibit {cited.exhibit} is sealed")
    pages = material["exhibits"][fact.exhibit.id].get("pages", [])
    reason = _document_fault(cited, pages) if pages else _picture_fault(cited)
    return CitationFact(place, cited, fact.exhibit.id, not reason, reason)


def _document_fault(cited: Citation, pages: list[str]) -> str:
    page = cited.page or 0
    if not 1 <= page <= len(pages):
        return f"there is no page {page}: the document has {len(pages)}"
    if any(not 0 <= part <= 842 for part in cited.box_pt or ()):
        return f"box_pt lies outside page {page}"
    if (cited.quotation or "") not in pages[page - 1]:
        others = [i for i, text in enumerate(pages, 1) if (cited.quotation or "") in text]
        where = f"on page {others[0]}, not on page {page}" if others else "nowhere in the document"
        return f"the quotation is {where}"
    return ""


def _picture_fault(cited: Citation) -> str:
    if cited.time_ms is None or cited.box_px is None:
        return "a citation of a picture needs time_ms and box_px"
    if cited.time_ms[1] > 15280 or cited.time_ms[0] > cited.time_ms[1]:
        return "time_ms lies outside the clip"
    x, y, w, h = cited.box_px
    return "box_px lies outside the frame" if x + w > 960 or y + h > 540 else ""


def _signature(
    path: str, who: str, role: str, facts: Facts, then: Facts, number: int
) -> SignatureFact:
    signed = _digests(then).get(path, "0" * 64)
    statement = SignedWords(
        context="countershot/judgement/v1", case=facts.case.id, path=path, sha256=signed,
        signer=who, role=role, rests_on=rests_on(path, then),
    )  # fmt: skip
    signature = Signature(statement=statement, public_key="", signature="", salt="")
    held = who in facts.case.people and role in facts.case.people[who].roles
    same = _digests(facts).get(path) == signed and rests_on(path, facts) == statement.rests_on
    return SignatureFact(
        f"signatures/{path.replace('/', '__')}.{who}.json", signature, held, same,
        "" if held and same else "not as signed", 10 + number, 100 + number,
    )  # fmt: skip


def _digests(facts: Facts) -> dict[str, str]:
    return {document.path: document.sha256 for document in judgement_documents(facts)}
