"""an RO-Crate's folder -> exit code 0 if roc-validator finds nothing against RO-Crate 1.1.

Run by the validators' Python (``tools.py``), never imported. The one address it asks for, the
JSON-LD context of RO-Crate 1.1, is answered from the file that the ``rocrate`` package ships.
"""

import json
import sys
from pathlib import Path

import requests
import rocrate
from requests.adapters import BaseAdapter
from rocrate_validator.models import Severity, ValidationSettings
from rocrate_validator.services import validate

CONTEXT = "https://w3id.org/ro/crate/1.1/context"


class Shipped(BaseAdapter):
    """Answers the one address; nothing else is reached."""

    def send(self, request, **_):
        answer = requests.Response()
        answer.request, answer.url, answer.status_code = request, request.url, 404
        if request.url == CONTEXT:
            path = Path(rocrate.__file__).parent / "data/ro-crate.jsonld"
            answer.status_code, answer._content = 200, path.read_bytes()
            answer.headers["Content-Type"] = "application/ld+json"
            assert json.loads(answer.content)["@id"] == CONTEXT
        return answer

    def close(self):
        pass


def main(folder: str) -> int:
    requests.Session.get_adapter = lambda *_, **__: Shipped()
    settings = ValidationSettings(
        rocrate_uri=folder,
        profile_identifier="ro-crate-1.1",
        requirement_severity=Severity.RECOMMENDED,
        abort_on_first=False,
        no_cache=True,
    )
    found = validate(settings)
    for issue in found.get_issues(Severity.RECOMMENDED):
        print(issue.severity.name, issue.check.identifier, issue.message)
    print(len(found.executed_checks), "checks")
    return int(not found.executed_checks or found.has_issues(Severity.REQUIRED))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
