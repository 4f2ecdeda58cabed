"""a local time authority -> named in a case.toml, with its root certificate in the case."""

import hashlib
from pathlib import Path

from tests.evidence.authority import Authority


def name_authority(case: Path, authority: Authority, name: str = "tsa-one") -> None:
    """Add ``[authorities.NAME]``."""
    folder = case / "authorities"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.pem").write_text(authority.root_pem)
    with (case / "case.toml").open("a") as file:
        file.write(
            f'\n[authorities.{name}]\naddress = "{authority.address}"\n'
            f'operator = "{authority.operator}"\nroot = "authorities/{name}.pem"\n'
            f'root_sha256 = "{hashlib.sha256(authority.root_der).hexdigest()}"\n'
        )
