"""a Dossier -> rules 13 to 15: did these people sign these files, and in which order?"""

import hashlib
import re
from collections.abc import Iterator, Sequence

from countershot import canonical
from countershot.dossier.checks.dossier import NOT_LISTED, Dossier, Signed
from countershot.dossier.checks.findings import Finding
from countershot.dossier.checks.keys import from_base64
from countershot.ports import SignatureCheck
from countershot.records.judged import Signature
from countershot.records.release import ReleasedJudgement, ReleasedOverride

MUST_BE_SIGNED = (
    "claims/", "identifications/", "statements/", "translations/", "overrides/", "orders/",
    "identities/", "chains/", "origins/", "sources/", "corrections/", "rechecks/",
)  # fmt: skip
OF_CASE = "case:"
"""Of what case.toml says, which no dossier holds: the case's own gate checks it."""
BLIND_RULES = ("ident.blind", "sighting.second_person")
_IDENTIFICATION = re.compile(r"identifications/(?P<name>[^/]+)\.(?P<examiner>[^/.]+)\.md")
_SALT = re.compile(r"[0-9a-f]{64}")


def signatures(it: Dossier, ed25519: SignatureCheck) -> Iterator[Finding]:
    """Rule 13, ``judgement.signature``: the right person, file, case and role; logged."""
    rule = "judgement.signature"
    for judgement in it.release.judgements:
        reason = _judgement_fault(it, judgement)
        if reason and judgement.file not in it.bad:
            yield Finding(rule, judgement.file, reason)
    for path in it.unsigned:
        yield Finding(rule, path, "is not a readable signature")
    for signed in it.signed:
        if signed.path != signature_path(signed.judgement.path, signed.signer):
            yield Finding(rule, signed.path, "is not named after its file and signer")
        reason = signature_fault(it, signed.judgement, signed.signature, ed25519)
        if reason := reason or _log_fault(it, signed):
            yield Finding(rule, signed.path, reason)


def signature_path(path: str, signer: str) -> str:
    """Where the signature of this person over this case path stands."""
    return f"data/signatures/{path.replace('/', '__')}.{signer}.json"


def _judgement_fault(it: Dossier, judgement: ReleasedJudgement) -> str | None:
    if judgement.file != f"data/judgements/{judgement.path}":
        return f"does not stand at the place of {judgement.path}"
    if it.listed.get(judgement.file) != judgement.sha256:
        return NOT_LISTED
    if len(judgement.signatures) != len(judgement.entries):
        return "its signatures and their log entries do not pair"
    return _unsigned(it, judgement.path, judgement.signatures)


def _unsigned(it: Dossier, path: str, signatures: Sequence[str]) -> str | None:
    """What signature is missing; drafts and specimens need none."""
    must = path.startswith(MUST_BE_SIGNED) or path == "report.md"
    if it.release.status == "draft" or not must:
        return None
    if not signatures:
        return "nobody signed it"
    match = _IDENTIFICATION.fullmatch(path)
    if match and signature_path(path, match["examiner"]) not in signatures:
        return "its examiner did not sign it"
    return None


def signature_fault(
    it: Dossier, judgement: ReleasedJudgement, signature: Signature, ed25519: SignatureCheck
) -> str | None:
    """What is wrong with this signature as one over this judgement; None if nothing is."""
    stated = signature.statement
    if stated.case != it.release.case.id:
        return "is for another case"
    if stated.path != judgement.path:
        return "is for another file"
    if stated.sha256 != judgement.sha256:
        return "is for other bytes than the file has"
    return _signer_fault(it, signature, ed25519)


def _signer_fault(it: Dossier, signature: Signature, ed25519: SignatureCheck) -> str | None:
    stated = signature.statement
    person = it.release.people.get(stated.signer)
    if person is None or stated.role not in person.roles:
        return "its signer is not a person of the case in that role"
    if signature.public_key != person.public_key or not signature.public_key:
        return "its key is not that person's"
    key, raw = from_base64(signature.public_key, 32), from_base64(signature.signature, 64)
    words = canonical.to_bytes(stated)
    if key is None or raw is None or not ed25519(key, raw, words):
        return "does not verify"
    return None


def _log_fault(it: Dossier, signed: Signed) -> str | None:
    entry = it.carried.entry(signed.entry, "judged") or {}
    same = canonical.to_bytes(entry.get("signature")) == signed.data
    return None if same else "the log holds no such signature"


def rests_on(it: Dossier) -> Iterator[Finding]:
    """Rule 14, ``judgement.rests_on``: what was signed for is what the dossier has."""
    known = {path: judgement.sha256 for path, judgement in it.judgements.items()}
    known |= {f"exhibit:{name}": exhibit.sha256 for name, exhibit in it.exhibits.items()}
    known |= {f"recipe:{name}": key for name, key in recipes(it).items()}
    for signed in it.signed:
        for name, digest in by_name(signed):
            if known.get(name) != digest and not name.startswith(OF_CASE):
                reason = f"rests on {name}, which is not in the dossier as it was signed"
                yield Finding("judgement.rests_on", signed.path, reason)


def recipes(it: Dossier) -> dict[str, str]:
    """Recipe keys of the sightings and working copies in the dossier, by id."""
    return {
        name: computed.key
        for computed in it.release.computed
        if (name := computed_id(computed.path)) is not None
    }


def computed_id(path: str) -> str | None:
    """The sighting or working copy that a computed file is named after, if it is one's."""
    match = re.fullmatch(r"data/computed/([sw]-[^/]*)\.json", path)
    return match[1] if match else None


def by_name(signed: Signed) -> list[tuple[str, str]]:
    """What a signature rests on, in order of the names' bytes."""
    stated = signed.signature.statement.rests_on
    return sorted(stated.items(), key=lambda item: item[0].encode())


def identifications(it: Dossier) -> dict[str, list[ReleasedJudgement]]:
    """Identification files by the name they share."""
    groups: dict[str, list[ReleasedJudgement]] = {}
    for judgement in it.release.judgements:
        if match := _IDENTIFICATION.fullmatch(judgement.path):
            groups.setdefault(match["name"], []).append(judgement)
    return groups


def order(it: Dossier) -> Iterator[Finding]:
    """Rule 15, ``ident.order``: two examiners committed before either was revealed."""
    for name, files in identifications(it).items():
        if it.bad.intersection(path for file in files for path in file.signatures):
            continue
        opened: dict[int, str] = {}
        for file in files:
            yield from _open(it, name, file, opened)
        if it.release.status == "release" and waiver(it, name) is None:
            yield from _before_reveal(it, files, opened)


def _open(
    it: Dossier, name: str, file: ReleasedJudgement, opened: dict[int, str]
) -> Iterator[Finding]:
    """Note the signer of each commitment that opens to a signature over this file."""
    for index in file.commitments:
        entry = it.carried.entry(index, "committed")
        if entry is None:
            yield Finding("ident.order", file.file, "its commitment is not in the dossier")
            continue
        signers = [
            signed.signer
            for signed in it.signatures_on(file)
            if _commitment(signed.signature) == entry.get("commitment")
        ]
        if not signers:
            reason = "its commitment does not open to what was signed"
            yield Finding("ident.order", file.file, reason)
        elif (entry.get("name"), entry.get("examiner")) != (name, signers[0]):
            yield Finding("ident.order", file.file, "its commitment is in another name")
        else:
            opened[index] = signers[0]


def _commitment(signature: Signature) -> str:
    """See docs/formats/log.md; no digest at all for a salt that is not 32 bytes of hex."""
    if not _SALT.fullmatch(signature.salt):
        return ""
    words = bytes.fromhex(signature.salt) + canonical.to_bytes(signature.statement)
    return hashlib.sha256(b"countershot/commitment/v1\x00" + words).hexdigest()


def _before_reveal(
    it: Dossier, files: Sequence[ReleasedJudgement], opened: dict[int, str]
) -> Iterator[Finding]:
    last = max(opened, default=0)
    known = {name: person.public_key for name, person in it.release.people.items()}
    keys = {known.get(signer, "") for signer in opened.values()}
    for file in files:
        reveals = [signed.entry for signed in it.signatures_on(file)]
        if len(keys) < 2:
            yield Finding("ident.order", file.file, "needs the commitments of two examiners")
        elif any(reveal is None or reveal <= last for reveal in reveals):
            reason = "was revealed before both examiners had committed"
            yield Finding("ident.order", file.file, reason)


def waiver(it: Dossier, name: str) -> ReleasedOverride | None:
    """The signed override, if any, that lets one examiner do for this identification."""
    for override in it.release.overrides:
        match = _IDENTIFICATION.fullmatch(override.file)
        about = match is not None and match["name"] == name
        if about and override.rule in BLIND_RULES and _is_signed(it, override, name):
            return override
    return None


def _is_signed(it: Dossier, override: ReleasedOverride, name: str) -> bool:
    """By someone else than the examiners, on a file that says this rule and this file."""
    examiners = {match["examiner"] for path in it.judgements if (match := _named(path, name))}
    return any(
        override.file in signed.signature.statement.rests_on
        and signed.signer not in examiners
        and _says(it, signed.judgement.path, "rule", override.rule)
        and _says(it, signed.judgement.path, "file", override.file)
        for signed in it.signed
    )


def _named(path: str, name: str) -> re.Match[str] | None:
    match = _IDENTIFICATION.fullmatch(path)
    return match if match and match["name"] == name else None


def _says(it: Dossier, path: str, key: str, value: str) -> bool:
    lines = it.overrides.get(path, frozenset())
    return any(f"{key}: {quote}{value}{quote}" in lines for quote in ("", '"', "'"))
