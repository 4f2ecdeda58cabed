"""frozen facts of a case -> findings: refusals, warnings, and the refusals a person overrode."""

from collections.abc import Iterable, Iterator

from countershot.claims.levels import identified_below
from countershot.claims.rules import RULES
from countershot.claims.rules.evidence import place_of_copy
from countershot.claims.rules.overrides import counts
from countershot.claims.rules.statements import unused
from countershot.records.facts import Facts, Findings
from countershot.records.files import OverrideFile, Refusal
from countershot.records.judged import Override

Overridden = tuple[Refusal, Override]


def check(facts: Facts) -> Findings:
    """1 apply every rule; 2 set aside what a signed override waives; 3 warn; 4 sort."""
    refusals = apply_rules(facts)
    refusals, overridden = set_aside(refusals, facts)
    warned = warnings(facts, overridden)
    return Findings(in_order(refusals), in_order(warned), overridden)


def apply_rules(facts: Facts) -> tuple[Refusal, ...]:
    """All refusals of all rules, each once, in the order of the table."""
    return tuple(dict.fromkeys(found for rule in RULES.values() for found in rule(facts)))


def set_aside(
    refusals: Iterable[Refusal], facts: Facts
) -> tuple[tuple[Refusal, ...], tuple[Overridden, ...]]:
    """Split off what overrides that count waive: refusals of their rule in their file."""
    waived = {(o.override.rule, o.override.file): o.override for o in _counting(facts)}
    kept: list[Refusal] = []
    overridden: list[Overridden] = []
    for refusal in in_order(refusals):
        decision = waived.get((refusal.rule, refusal.place.file))
        if decision is None:
            kept.append(refusal)
        else:
            overridden.append((refusal, decision))
    return tuple(kept), tuple(overridden)


def _counting(facts: Facts) -> Iterator[OverrideFile]:
    in_path_order = sorted(facts.overrides, key=lambda file: file.document.path, reverse=True)
    return (file for file in in_path_order if counts(file, facts))


def warnings(facts: Facts, overridden: Iterable[Overridden]) -> Iterator[Refusal]:
    """What stops nothing but should be known: copies nobody could regenerate, unused files."""
    for copy_id, copy in facts.copies.items():
        if copy.outcome == "cannot check":
            reason = f"{copy_id} could not be made again here: {copy.reason or 'means are missing'}"
            yield Refusal(place_of_copy(copy_id, facts), "working_copy.regenerates", reason)
    used = identified_below(facts.claims, facts)
    for file in facts.identifications:
        if file.identification.name not in used:
            reason = "no claim rests on this identification; it will not be in the dossier"
            yield Refusal(file.document.at("sighting"), "claim.grounds", reason)
    for statement in unused(facts):
        reason = "no claim rests on this statement; it will not be in the dossier"
        yield Refusal(statement.document.at("form"), "claim.grounds", reason)
    chains = {ground.chain for file in facts.claims for ground in file.claim.grounds}
    for chain in facts.chains:
        if chain.chain.name not in chains:
            reason = "no claim rests on this chain; it will not be in the dossier"
            yield Refusal(chain.document.at("headline"), "claim.grounds", reason)
    applied = {decision for _, decision in overridden}
    for override in facts.overrides:
        if counts(override, facts) and override.override not in applied:
            yield Refusal(override.document.at("rule"), "override", "waives nothing; delete it")


def in_order(refusals: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Sorted by file, line, rule and reason, as a compiler would print them."""
    return tuple(sorted(refusals, key=lambda r: (r.place.file, r.place.line, r.rule, r.reason)))
