"""one verb -> the rooms it goes through, in order: the contents page of the program.

Everything below carries records from room to room and decides nothing of its own. A room is
imported when a verb first asks for it, so that ``countershot new`` does not wait for the browser.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countershot.answers import Evaluated, Hit, Sealing, Watching, findings_json
    from countershot.answers.sarif import findings_sarif
    from countershot.dossier.checks.findings import Verification
    from countershot.errors import UsageError
    from countershot.evidence.leaks import Search
    from countershot.evidence.vault import ProtectedSource
    from countershot.flow.asking import attempt, draft_inquiry, letter, reply, send
    from countershot.flow.beginning import key, new, passphrase
    from countershot.flow.collecting import OnTheWeb, seal
    from countershot.flow.covering import cover
    from countershot.flow.custody import is_vault, log, reindex, verify_vault
    from countershot.flow.exporting import export
    from countershot.flow.families import list_families, show_family
    from countershot.flow.finding import find
    from countershot.flow.lasting import draft_record, due
    from countershot.flow.linking import chains, draft_identity, identities
    from countershot.flow.listing import lists
    from countershot.flow.measuring import evaluate_network, list_networks, network_card
    from countershot.flow.naming import who
    from countershot.flow.noticing import clues
    from countershot.flow.releasing import DRAFT, build, check, packet, publish, verify
    from countershot.flow.screening import draft_match, reject_match, screen
    from countershot.flow.showing import show, until_stopped
    from countershot.flow.specimens import add_specimen
    from countershot.flow.stamping import stamp
    from countershot.flow.stating import draft_statement, statements
    from countershot.flow.translating import translate
    from countershot.flow.travelling import (
        add_source,
        leaks_of_sources,
        lock,
        remove_source,
        show_source,
        sources,
        unlock,
    )
    from countershot.flow.viewing import view
    from countershot.flow.watching import watch_case, watch_on, watch_plan
    from countershot.flow.witnessing import ask_witness, cosign, take_witness
    from countershot.flow.wording import mentions_in
    from countershot.flow.working import cite, compare, look, read, sign
    from countershot.gather.viewing import ViewAsked
    from countershot.networks.measure import Share
    from countershot.records.exhibit import Exhibit
    from countershot.records.facts import Findings
    from countershot.records.log import Witnessed

PAUSE = 60.0
"""Seconds after which what seems changed is looked at once more."""

_HOMES = {
    "answers": "Evaluated Hit Sealing Watching findings_json",
    "answers.sarif": "findings_sarif",
    "dossier.checks.findings": "Verification",
    "errors": "UsageError",
    "evidence.leaks": "Search",
    "evidence.vault": "ProtectedSource",
    "flow.asking": "attempt draft_inquiry letter reply send",
    "flow.beginning": "key new passphrase",
    "flow.collecting": "OnTheWeb seal",
    "flow.covering": "cover",
    "flow.custody": "is_vault log reindex verify_vault",
    "flow.exporting": "export",
    "flow.families": "list_families show_family",
    "flow.finding": "find",
    "flow.lasting": "draft_record due",
    "flow.linking": "chains draft_identity identities",
    "flow.listing": "lists",
    "flow.measuring": "evaluate_network list_networks network_card",
    "flow.naming": "who",
    "flow.noticing": "clues",
    "flow.releasing": "DRAFT build check packet publish verify",
    "flow.screening": "draft_match reject_match screen",
    "flow.showing": "show until_stopped",
    "flow.specimens": "add_specimen",
    "flow.stamping": "stamp",
    "flow.stating": "draft_statement statements",
    "flow.translating": "translate",
    "flow.travelling": "add_source leaks_of_sources lock remove_source show_source sources unlock",
    "flow.viewing": "view",
    "flow.watching": "watch_case watch_on watch_plan",
    "flow.witnessing": "ask_witness cosign take_witness",
    "flow.wording": "mentions_in",
    "flow.working": "cite compare look read sign",
    "gather.viewing": "ViewAsked",
    "networks.measure": "Share",
    "records.exhibit": "Exhibit",
    "records.facts": "Findings",
    "records.log": "Witnessed",
}

__all__ = [
    "DRAFT", "PAUSE", "Evaluated", "Exhibit", "Findings", "Hit", "OnTheWeb", "ProtectedSource",
    "Sealing", "Search", "Share", "UsageError", "Verification", "ViewAsked", "Watching",
    "Witnessed", "add_source", "add_specimen", "ask_witness", "attempt", "build", "chains",
    "check", "cite", "clues", "compare", "cosign", "cover", "draft_identity", "draft_inquiry",
    "draft_match", "draft_record", "draft_statement", "due", "evaluate_network", "export", "find",
    "findings_json", "findings_sarif", "identities", "is_vault", "key", "leaks_of_sources",
    "letter", "list_families", "list_networks", "lists", "lock", "log", "look", "mentions_in",
    "network_card", "new", "packet", "passphrase", "publish", "read", "reindex", "reject_match",
    "remove_source", "reply", "screen", "seal", "send", "show", "show_family", "show_source",
    "sign", "sources", "stamp", "statements", "take_witness", "translate", "unlock",
    "until_stopped", "verify", "verify_vault", "view", "watch_case", "watch_on", "watch_plan",
    "who",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The verb or record of that name, imported from its home (PEP 562)."""
    home = next((home for home, names in _HOMES.items() if name in names.split()), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"countershot.{home}"), name)
