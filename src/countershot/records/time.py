"""tokens and cosignatures over checkpoints -> what they prove about when."""

from typing import Literal

from countershot.records.base import Record, Sha256, UtcTime


class Authority(Record):
    """An RFC 3161 time-stamp authority of ``case.toml`` (``[authorities.NAME]``).

    ``operator``: who runs it; two stamps count as two only with different operators.
    ``root``: case path of its root certificate (PEM); ``root_sha256`` over its DER.
    ``policy``: dotted OID that its tokens must state, "" for any.
    """

    address: str
    operator: str
    root: str
    root_sha256: Sha256
    policy: str = ""


class Witness(Record):
    """Another newsroom's Countershot (``[witnesses.NAME]``); base64 of 32 raw Ed25519 bytes."""

    name: str
    public_key: str


class TimeVerdict(Record):
    """What a verifier says of one stamp or cosignature; ``reason`` says why in words.

    ``at_utc``: what it states, None if that cannot be read. ``expires_utc``: when the earliest
    certificate of its chain ends, after which it needs to have been stamped again.
    """

    verdict: Literal["proves", "broken", "cannot check"]
    reason: str
    at_utc: UtcTime | None = None
    expires_utc: UtcTime | None = None
    root_sha256: str = ""


class CarriedTime(Record):
    """One stamp or cosignature in a dossier (``data/log/times.json``); see docs/formats/time.md.

    ``note``: the checkpoint's text, of tree size ``size``. ``consistency``: RFC 9162 proof from
    that tree to the dossier's own (base64, empty if they are the same). ``token``: DER (base64);
    ``certificates``: its chain as DER, root last; ``revocations``: CRLs or OCSP answers as DER.
    ``cosignature``: the witness's signature line. ``public_key``: of the witness.
    """

    kind: Literal["stamp", "witness"]
    by: str
    operator: str = ""
    size: int
    note: str
    consistency: tuple[str, ...] = ()
    token: str = ""
    certificates: tuple[str, ...] = ()
    revocations: tuple[str, ...] = ()
    cosignature: str = ""
    public_key: str = ""


class CarriedTimes(Record):
    """``data/log/times.json``."""

    times: tuple[CarriedTime, ...]
