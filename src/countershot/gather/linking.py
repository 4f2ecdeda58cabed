"""a case's identities and chains, gathered -> the answers of ``identity`` and ``chain``."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from countershot import disk
from countershot.answers import ChainShown, Identities, IdentityDrafted, LinkShown
from countershot.entities.chain import Fallen, without
from countershot.entities.ftm import of_ftm
from countershot.entities.proposals import Named
from countershot.errors import UsageError
from countershot.gather import identity
from countershot.gather.exporting import is_signed
from countershot.records.chain import Link
from countershot.records.facts import Facts
from countershot.records.files import ChainFile
from countershot.records.judged import Ground
from countershot.workspace.open import Workspace

FOLDER = "identities"
LARGEST = 50_000_000


def outside(path: Path) -> list[Named]:
    """Names in a FollowTheMoney file, as mentions on a list that is named after the file.

    Raises UsageError for a file that is not there, too large, or not JSON a line.
    """
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise UsageError(f"{path}: no FollowTheMoney file of at most {LARGEST:,} bytes")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        found, _ = of_ftm(json.loads(line) for line in lines if line.strip())
    except (ValueError, RecursionError) as error:
        reason = f"{path}: is not FollowTheMoney, one JSON object a line: {error}"
        raise UsageError(reason) from error
    return [
        Named(f"list:{path.name.partition('.')[0]}/{party.id}", name)
        for party in found.parties
        for name in party.names
    ]


def who_is_who(facts: Facts, others: Sequence[Named] = ()) -> Identities:
    """Entities, contradictions and proposals of a case, with names of ``others``."""
    return Identities(
        entities=facts.entities,
        names={each.key: each.name for each in identity.mentions(facts)},
        proposals=identity.proposals(facts, others),
        unsigned=tuple(
            file.document.path for file in facts.identities if not identity.is_signed(file, facts)
        ),
        unreadable=tuple(
            (f"{each.place.file}:{each.place.line}", each.reason)
            for each in facts.unreadable
            if each.place.file.startswith((f"{FOLDER}/", "chains/"))
        ),
    )


def drafted(
    space: Workspace, facts: Facts, normal: str, name: str, others: Sequence[Named] = ()
) -> IdentityDrafted:
    """Write ``identities/NAME.md`` from a proposed group, undecided. UsageError if it is there.

    The decision is `unsure` and there is no reason: the file is refused until a person writes both.
    """
    proposed = identity.proposals(facts, others)
    group = next((each for each in proposed if each.normal == normal), None)
    if group is None:
        raise UsageError(f"No group reads {normal!r}: `countershot identity CASE` lists them.")
    path: Path = space.root / FOLDER / f"{name}.md"
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: is there already; move it away, or give another --name")
    sides = "".join(_side(each.key, each.name) for each in group.mentions)
    with disk.storing(path):
        path.parent.mkdir(exist_ok=True)
    text = f"---\ndecision: unsure\nsides:\n{sides}---\n"
    disk.write_atomically(path, text.encode())
    return IdentityDrafted(path, len(group.mentions))


def _side(key: str, name: str) -> str:
    """A mention as a side, from its key; JSON strings are YAML strings."""
    kind, _, rest = key.partition(":")
    where = f"    {kind}: {json.dumps(rest.partition('#')[0], ensure_ascii=False)}\n"
    if kind == "list":
        listed, _, entry = rest.partition("/")
        entry_ = json.dumps(entry, ensure_ascii=False)
        where = f"    listed_on: {json.dumps(listed, ensure_ascii=False)}\n    entry: {entry_}\n"
    return f"  - name: {json.dumps(name, ensure_ascii=False)}\n{where}"


def chosen(facts: Facts, name: str | None) -> list[ChainFile]:
    """The chain of that name, or all. UsageError if there is none of that name."""
    found = [file for file in facts.chains if name in (None, file.chain.name)]
    if name is not None and not found:
        names = ", ".join(file.chain.name for file in facts.chains) or "none"
        raise UsageError(f"There is no chains/{name}.md (there are: {names}).")
    return found


def shown(file: ChainFile, facts: Facts, gone: Iterable[str] | None) -> ChainShown:
    """A chain followed; with ``gone``, what falls of it without these sources."""
    traced = facts.traced[file.chain.name]
    fallen: Fallen | None = None
    if gone is not None:
        fallen = without(traced.steps, identity.held(file, facts), gone)
    return ChainShown(
        name=file.chain.name,
        headline=file.chain.headline,
        signed=is_signed(file.document.path, facts),
        links=_links(file.chain.links, facts),
        beside=_links(file.chain.beside, facts),
        traced=traced,
        owned=identity.shares_of(file, facts),
        fallen=fallen,
    )


def _links(links: Sequence[Link], facts: Facts) -> tuple[LinkShown, ...]:
    return tuple(LinkShown(link, identity.says(link, facts)) for link in links)


def _falls(
    ground: Ground, chains: set[str], claims: set[str], gone: frozenset[str], facts: Facts
) -> bool:
    if ground.chain or ground.claim:
        return ground.chain in chains or ground.claim in claims
    return bool(identity.rests(ground, facts) & gone)


def claims_without(facts: Facts, gone: frozenset[str], chains: Iterable[ChainShown]) -> list[str]:
    """Claims that fall: by a source of their own, a claim below them, or a chain that is broken.

    A chain in which every step still holds goes on carrying what rests on it.
    """
    fallen = {each.name for each in chains if each.fallen and not each.fallen.holds}
    by_path = {f"claims/{file.claim.id}.md": file.claim.id for file in facts.claims}
    found = {by_path[key] for key in gone if key in by_path}
    grew = True
    while grew:
        near = {
            file.claim.id
            for file in facts.claims
            if file.claim.id not in found
            and any(_falls(g, fallen, found, gone, facts) for g in file.claim.grounds)
        }
        found |= near
        grew = bool(near)
    return sorted(found)
