"""nothing -> random graphs of parties, as chains could make them."""

from dataclasses import replace

from hypothesis import strategies as st

from countershot.entities.parties import Graph, Party, Source, Tie
from countershot.records.chain import GRADES, RELATIONS, End
from countershot.records.statement import Bound

KINDS: tuple[End, ...] = ("company", "body", "person", "project", "list", "brand", "device", "loan")
BOUNDS: tuple[Bound, ...] = Bound.__args__  # type: ignore[attr-defined]
NAMES = st.sampled_from(
    ("Velmara Video Ltd", "维尔马拉视讯有限公司", "Œuvre & Söhne", "=1+1", "a;b\"c'd", "О́блако")
)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Up to six parties and eight ties that their kinds allow, each on up to three exhibits."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=6))
    parties = [
        Party(f"cs-e{n}", kind, tuple(sorted(set(draw(st.lists(NAMES, min_size=1, max_size=3))))))
        for n, kind in enumerate(kinds)
    ]
    sources = [Source(f"x-{n:012}", f"{n:064x}", "application/pdf") for n in range(3)]
    ties: list[Tie] = []
    for number in range(draw(st.integers(0, 8))):
        relation = draw(st.sampled_from(sorted(RELATIONS)))
        starts, ends = ([p.id for p in parties if p.kind in able] for able in RELATIONS[relation])
        if starts and ends:
            on = draw(st.sets(st.sampled_from([source.id for source in sources])))
            tie = Tie(
                f"cs-t{number}", f"chains/a.md#links.{number}", relation,
                draw(st.sampled_from(starts)), draw(st.sampled_from(ends)),
                draw(st.sampled_from(GRADES)), sources=tuple(sorted(on)),
            )  # fmt: skip
            if relation == "owned by" and draw(st.booleans()):
                percent = draw(st.sampled_from(("51", "33.3", "0", "100")))
                tie = replace(tie, percent=percent, bound=draw(st.sampled_from(BOUNDS)))
            ties.append(tie)
    return Graph(tuple(parties), tuple(ties), tuple(sources))
