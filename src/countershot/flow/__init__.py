"""one verb -> the rooms it goes through, in order: the contents page of the program.

Everything below carries records from room to room and decides nothing of its own.
"""

from countershot.answers import Sealing, Watching, findings_json
from countershot.dossier.checks.findings import Verification
from countershot.errors import UsageError
from countershot.evidence.leaks import Search
from countershot.evidence.vault import ProtectedSource
from countershot.flow.beginning import key, new, passphrase
from countershot.flow.collecting import OnTheWeb, seal
from countershot.flow.custody import is_vault, log, reindex, verify_vault
from countershot.flow.releasing import DRAFT, build, check, publish, verify
from countershot.flow.showing import show, until_stopped
from countershot.flow.stamping import stamp
from countershot.flow.travelling import (
    add_source,
    leaks_of_sources,
    lock,
    remove_source,
    show_source,
    sources,
    unlock,
)
from countershot.flow.watching import PAUSE, watch_case, watch_on, watch_plan
from countershot.flow.witnessing import ask_witness, cosign, take_witness
from countershot.flow.working import cite, compare, look, read, sign
from countershot.records.exhibit import Exhibit
from countershot.records.facts import Findings
from countershot.records.log import Witnessed

__all__ = [
    "DRAFT", "PAUSE", "Exhibit", "Findings", "OnTheWeb", "ProtectedSource", "Sealing", "Search",
    "UsageError", "Verification", "Watching", "Witnessed", "add_source", "ask_witness", "build",
    "check", "cite", "compare", "cosign", "findings_json", "is_vault", "key",
    "leaks_of_sources", "lock", "log", "look", "new", "passphrase", "publish", "read",
    "reindex", "remove_source", "seal", "show", "show_source", "sign", "sources", "stamp",
    "take_witness", "unlock", "until_stopped", "verify", "verify_vault", "watch_case",
    "watch_on", "watch_plan",
]  # fmt: skip
