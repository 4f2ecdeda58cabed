"""one verb -> the rooms it goes through, in order: the contents page of the program.

Everything below carries records from room to room and decides nothing of its own.
"""

from countershot.answers import Sealing, findings_json
from countershot.dossier.checks.findings import Verification
from countershot.errors import UsageError
from countershot.flow.beginning import key, new, passphrase
from countershot.flow.collecting import OnTheWeb, seal
from countershot.flow.custody import is_vault, log, reindex, verify_vault
from countershot.flow.releasing import DRAFT, build, check, publish, verify
from countershot.flow.stamping import stamp
from countershot.flow.witnessing import ask_witness, cosign, take_witness
from countershot.flow.working import cite, compare, look, read, sign
from countershot.records.facts import Findings
from countershot.records.log import Witnessed

__all__ = [
    "DRAFT", "Findings", "OnTheWeb", "Sealing", "UsageError", "Verification", "Witnessed",
    "ask_witness", "build", "check", "cite", "compare", "cosign", "findings_json", "is_vault",
    "key", "log", "look", "new", "passphrase", "publish", "read", "reindex", "seal", "sign",
    "stamp", "take_witness", "verify", "verify_vault",
]  # fmt: skip
