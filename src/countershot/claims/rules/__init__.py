"""frozen facts -> refusals, one pure function a rule; each docstring is the rule's page.

The table gives the order in which rules run. A rule reads ``Facts`` and nothing else.
"""

from collections.abc import Callable, Iterable, Mapping

from countershot.claims.rules import (
    chain,
    covering,
    evidence,
    figures,
    identification,
    identity,
    life,
    life_counts,
    naming,
    overrides,
    people,
    reasoning,
    report,
    scope,
    statements,
)
from countershot.records.facts import Facts, Refusal

Rule = Callable[[Facts], Iterable[Refusal]]

RULES: Mapping[str, Rule] = {
    "file.syntax": people.file_syntax,
    "case.signed": people.case_signed,
    "key.private": people.key_private,
    "key.public": people.key_public,
    "signature.valid": people.signature_valid,
    "exhibit.hash": evidence.exhibit_hash,
    "citation.resolves": evidence.citation_resolves,
    "citation.layer": evidence.citation_layer,
    "working_copy.regenerates": evidence.working_copy_regenerates,
    "face.covered": covering.face_covered,
    "sighting.second_person": identification.sighting_second_person,
    "ident.blind": identification.ident_blind,
    "ident.level": naming.ident_level,
    "ident.discriminating": identification.ident_discriminating,
    "ident.lookalikes": identification.ident_lookalikes,
    "ident.words": identification.ident_words,
    "statement.fields": statements.statement_fields,
    "statement.circumstances": statements.statement_circumstances,
    "statement.sums": statements.statement_sums,
    "statement.beside": statements.statement_beside,
    "translation.second_reader": statements.translation_second_reader,
    "identity.sides": identity.identity_sides,
    "identity.conflict": identity.identity_conflict,
    "chain.cited": chain.chain_cited,
    "chain.connected": chain.chain_connected,
    "chain.grade": chain.chain_grade,
    "name.normal": naming.name_normal,
    "claim.grounds": reasoning.claim_grounds,
    "claim.kind": reasoning.claim_kind,
    "claim.figures": figures.claim_figures,
    "claim.scope": scope.claim_scope,
    "claim.contrary": reasoning.claim_contrary,
    "report.uncited": report.report_uncited,
    "report.new_matter": report.report_new_matter,
    "default.unverified": people.default_unverified,
    "roles.separate": people.roles_separate,
    "release.diff": people.release_diff,
    "life.corrected": life.life_corrected,
    "life.tombstone": life.life_tombstone,
    "life.record": life.life_record,
    "life.ruling": life.life_ruling,
    "life.kept": life.life_kept,
    "life.counts": life_counts.life_counts,
    "life.due": life.life_due,
    "override": overrides.override,
}
