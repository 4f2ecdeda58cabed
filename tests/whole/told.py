"""a published case whose claims have changed since -> the same with a signed record of each."""

import json
from pathlib import Path

from tests.whole.program import countershot


def tell(case: Path, *, when: str = "2031-05-19", signer: str = "cy") -> list[str]:
    """Write and sign a correction (or removal) for every claim that is not as it was released."""
    told = written(case, when=when, signer=signer)
    for name in told:
        signed = countershot("sign", case, f"corrections/{name}.md", "--as", signer)
        assert signed.code == 0, signed.err
    return told


def written(case: Path, *, when: str = "2031-05-19", signer: str = "cy") -> list[str]:
    """The same, unsigned."""
    told = []
    for each in countershot("due", case, "--json").json["differs"]:
        if each["records"]:
            continue
        name = f"told-{each['claim']}-{each['was'][:6]}"
        kind = "correction" if each["what"] == "changed" else "removal"
        head = {"kind": kind, "raised_by": signer, "when": when, "changed": "Said in other words."}
        lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in head.items())
        about = f"about:\n  - claim: {each['claim']}\n    was: {each['was']}\n"
        path = case / "corrections" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\n{lines}{about}---\nIt had been put wrongly before.\n")
        told.append(name)
    return told
