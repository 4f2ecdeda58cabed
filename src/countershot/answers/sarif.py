"""findings of the gate -> a SARIF 2.1.0 log (OASIS), as editors and code-review sites show it.

Refusals are errors, warnings warnings; a refusal that a person overrode is an error suppressed,
with the reason given. A rule's help is its page in docs/rules. Paths are relative to the case, and
nothing in the log says where the case lies.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import countershot
from countershot.claims.pages import rule_page
from countershot.claims.rules import RULES
from countershot.records.facts import Findings
from countershot.records.files import Refusal

Json = dict[str, Any]
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
BASE = "CASE"
_RECORD = re.compile(r"[a-z]-[0-9a-f]{8,12}(-[0-9]+)?")
"""An exhibit or computed record where a file would stand: it has no lines."""
_NO_PAGE = "Said by the program where a step could not be done here. It refuses nothing."


def findings_sarif(findings: Findings) -> Json:
    """One run: every rule that there is, then what was found, in the gate's order."""
    found = [(refusal, "error", "") for refusal in findings.refusals]
    found += [(refusal, "warning", "") for refusal in findings.warnings]
    found += [(refusal, "error", override.reason) for refusal, override in findings.overrides]
    names = [*RULES, *sorted({refusal.rule for refusal, _, _ in found} - RULES.keys())]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(names)},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {BASE: {"description": {"text": "The case folder."}}},
                "invocations": [{"executionSuccessful": True}],
                "results": [_result(*each, names) for each in found],
            }
        ],
    }


def _driver(names: Iterable[str]) -> Json:
    return {
        "name": "countershot",
        "version": countershot.__version__,
        "semanticVersion": countershot.__version__,
        "shortDescription": {"text": "Refuses sentences that the evidence does not carry."},
        "rules": [_rule(name) for name in names],
    }


def _rule(name: str) -> Json:
    page = rule_page(name) if name in RULES else _NO_PAGE
    summary, _, _ = page.partition("\n")
    level = "error" if name in RULES else "warning"
    words = "".join(part.capitalize() for part in re.split(r"[._]", name))
    return {
        "id": name,
        **({"name": words} if words.lower() != name else {}),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": page.partition("\n\n")[2].partition("\n\n")[0] or summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": level},
    }


def _result(refusal: Refusal, level: str, waived: str, names: list[str]) -> Json:
    said: Json = {
        "ruleId": refusal.rule,
        "ruleIndex": names.index(refusal.rule),
        "level": level,
        "message": {"text": refusal.reason},
        "locations": [_location(refusal)],
        "partialFingerprints": {"refusal/v1": _fingerprint(refusal)},
    }
    if waived:
        said["suppressions"] = [{"kind": "external", "status": "accepted", "justification": waived}]
    return said


def _location(refusal: Refusal) -> Json:
    place = refusal.place
    if _RECORD.fullmatch(place.file):
        return {"logicalLocations": [{"name": place.file, "kind": "resource"}]}
    artifact = {"uri": quote(place.file, safe="/-._~"), "uriBaseId": BASE}
    return {
        "physicalLocation": {
            "artifactLocation": artifact,
            "region": {"startLine": max(place.line, 1)},
        }
    }


def _fingerprint(refusal: Refusal) -> str:
    """Of one refusal, wherever its line moves to."""
    words = "\n".join((refusal.rule, refusal.place.file, refusal.reason))
    return hashlib.sha256(words.encode("utf-8", "backslashreplace")).hexdigest()
