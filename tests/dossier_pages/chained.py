"""the files of a case in the making -> the same, with a chain, an identity, and a claim on them."""

from dataclasses import replace

from countershot.records.chain import Chain, Link
from countershot.records.facts import Facts
from countershot.records.files import ChainFile, IdentityFile
from countershot.records.identity import Identity, Mention
from countershot.records.judged import Citation, Ground
from tests.dossier_pages.making import Making

CHINESE = "维尔马拉视讯有限公司"


def chains(work: Making, facts: Facts, tender: str, words: str) -> Facts:
    """One chain of three steps, the second carried twice; ``words`` go into every free text."""
    cited = Citation(exhibit=tender, page=2, box_pt=(72.0, 480.0, 320.0, 512.0), quotation=CHINESE)
    chain = Chain(
        name="to-the-list",
        headline=f"From the camera to the list{words}",
        links=(
            Link(line=3, start=f"the lower camera{words}", relation="identified as",
                 end="Orrin DX", grade="moderate", identification="lower-camera"),
            Link(line=4, start="Orrin DX", relation="made by", end="Velmara", grade="high",
                 claim="lower-series"),
            Link(line=5, start="Orrin DX", relation="made by", end="Velmara", grade="low",
                 claim="award"),
            Link(line=6, start=CHINESE, relation="won", end="the gate", grade="low",
                 citation=cited),
        ),
        beside=(Link(line=8, start="Velmara", relation="owned by", end=f"Holding{words}",
                     percent="51", grade="high", claim="award"),),
        note=f"The register is of 2030.{words}",
    )  # fmt: skip
    identity = Identity(
        name="velmara", decision="same", reason=f"One number in both.{words}",
        sides=(
            Mention(line=3, name="Velmara", claim="award"),
            Mention(line=4, name="Velmara", claim="lower-series"),
            Mention(line=5, name=CHINESE, citation=cited),
        ),
    )  # fmt: skip
    meets = next(file for file in facts.claims if file.claim.id == "meets")
    ground = Ground(line=3, chain="to-the-list")
    claim = meets.claim.model_copy(update={"grounds": (*meets.claim.grounds, ground)})
    others = tuple(file for file in facts.claims if file is not meets)
    document = work.write("chains/to-the-list.md", chain.headline)
    joined = work.write("identities/velmara.md", identity.reason)
    return replace(
        facts,
        claims=(*others, replace(meets, claim=claim)),
        chains=(ChainFile(document, chain),),
        identities=(IdentityFile(joined, identity),),
    )
