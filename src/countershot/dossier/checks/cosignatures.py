"""a witness's line over a checkpoint -> when it says to have seen the log at that size.

C2SP tlog-cosignature: https://c2sp.org/tlog-cosignature.
"""

import hashlib
import re
from datetime import UTC, datetime

from countershot.dossier.checks.keys import from_base64
from countershot.dossier.checks.stamps import Said
from countershot.ports import SignatureCheck
from countershot.records.time import CarriedTime

LATEST = 253402300799
"""9999-12-31T23:59:59Z: the last second that four digits of a year can say."""
_LINE = re.compile("\u2014 (?P<name>[!-*,-~]{1,200}) (?P<signature>[A-Za-z0-9+/=]+)")


def judge(item: CarriedTime, ed25519: SignatureCheck) -> Said:
    """Rule 18, ``time.witness``; the checkpoint itself has been judged by rule 17."""
    line = _LINE.fullmatch(item.cosignature)
    raw = from_base64(line["signature"], 76) if line else None
    public = from_base64(item.public_key, 32)
    if line is None or raw is None or line["name"] != item.by:
        return Said("broken", "is not a cosignature of the required form and name")
    if public is None:
        return Said("broken", "its key is not base64 of 32 bytes")
    key_id = hashlib.sha256(item.by.encode() + b"\n\x04" + public).digest()[:4]
    seconds = int.from_bytes(raw[4:12], "big")
    if raw[:4] != key_id or seconds > LATEST:
        return Said("broken", "its key id or time is not one of this witness")
    body = item.note.encode().partition(b"\n\n")[0] + b"\n"
    at = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if not ed25519(public, raw[12:], b"cosignature/v1\ntime %d\n" % seconds + body):
        return Said("broken", "its signature does not verify", at)
    fingerprint = hashlib.sha256(public).hexdigest()
    reason = (
        f"entries 0 to {item.size - 1} existed before {at}, says the witness {item.by}; "
        f"its key has the fingerprint {fingerprint}"
    )
    return Said("proves", reason, at)
