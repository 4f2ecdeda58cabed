"""files that cannot be read, chains and identities -> faults in texts, as issue 7 tells them."""

from tests.claims.foes3.bench import cut, fault, gone, put, signed, sub, told_of
from tests.claims.foes3.places import ANA, CHAIN, FIX, LOWER, MAYBE, OURS, POST, REPORT

BROKEN = (
    fault("claims", "file.syntax", "a claim without a headline", sub(POST,
        "headline: Two devices stand on one post at the Tarnow Hollow training centre\n", "")),
    fault("claims", "file.syntax", "a grade that does not exist", sub(POST, "grade: moderate",
        "grade: certain")),
    fault("claims", "file.syntax", "agrees: maybe", sub(ANA, "| yes | yes |", "| maybe | yes |")),
    fault("claims", "file.syntax", "bytes that are not UTF-8", lambda f: f.update({POST: f[
        POST].replace(b'Two', b'T\xffo', 1)})),
    fault("claims", "file.syntax", "a zero-width space in a headline", sub(POST, "Two devices",
        "Two de\u200bvices")),
    fault("claims", "file.syntax", "a right-to-left override", sub(REPORT, "The lower camera is",
        "The lower \u202ecamera is")),
    fault("claims", "file.syntax", "an accent in two parts", sub(POST,
        "Two devices stand on the post", "Two café devices stand on the post")),
    fault("claims", "file.syntax", "a YAML anchor", sub(POST, "kind: fact", "kind: &k fact")),
    fault("claims", "file.syntax", "the second --- is gone", sub(POST, "contrary_by: cy\n---\n",
        "contrary_by: cy\n")),
    fault("claims", "file.syntax", "a file of another kind among the claims", put(
        "claims/notes.docx", "x")),
    fault("claims", "file.syntax", "a claim's name with a capital", put("claims/Post.md",
        "---\nheadline: x\n---\n")),
    fault("claims", "file.syntax", "an empty claim", put("claims/empty.md", "")),
    fault("origins", "file.syntax", "a statement of an unknown form", sub("statements/loan.md",
        "form: loan note", "form: rumour")),
    fault("origins", "file.syntax", "a source with the letter G", sub("sources/weekly.md",
        "letter: C", "letter: G")),
    fault("chain", "file.syntax", "a relation that does not exist", sub(CHAIN, "relation: won",
        "relation: likes")),
    fault("letter", "file.syntax", "a letter to nobody", cut("inquiries/fund.md", "party: fund\n"),
        told_of(lambda m: m.update(letters=[e for e in m["letters"] if e["inquiry"] != "fund"]))),
    fault("letter", "file.syntax", "an outcome that does not exist", sub("outcomes/bureau.md",
        "outcome: disputed", "outcome: angry")),
    fault("life", "file.syntax", "a correction of an unknown kind", sub(FIX, "kind: correction",
        "kind: tweak")),
    fault("life", "file.syntax", "a ruling that does not exist", sub(OURS, "ruling: rejected",
        "ruling: ignored")),
    fault("claims", "file.syntax", "a key twice", sub(POST, "grade: moderate",
        "grade: low\ngrade: moderate")),
    fault("claims", "file.syntax", "a specimen without its maker", cut(
        "specimens/sotarn-kite-p2.yaml", "maker: Sotarn\n")),
    fault("claims", "file.syntax", "scope.count: many", sub(POST, "count: 2", "count: many")),
    fault("claims", "claim.grounds file.syntax", "no grounds", sub(POST,
        "grounds:\n  - exhibit: x-0a1b2c3d4e5f\n    time_ms: [3520, 8480]\n    box_px: "
        "[400, 100, 120, 300]\n", "grounds: []\n")),
    fault("claims", "claim.grounds", "a claim that is not there", sub(MAYBE,
        "claim: tender-24-sets", "claim: tender-25-sets")),
    fault("claims", "claim.grounds", "an identification that is not there", sub(LOWER,
        "identification: lower-camera", "identification: upper-camera")),
    fault("origins", "claim.grounds", "two claims that rest on each other", sub("claims/loan.md",
        "  - statement: loan\n", "  - statement: loan\n  - claim: knew\n")),
    fault("origins", "claim.grounds", "a statement that is not there", sub("claims/loan.md",
        "statement: loan", "statement: loan-two")),
    fault("chain", "claim.grounds", "a chain that is not there", sub("claims/owner-is-listed.md",
        "chain: camera-to-list", "chain: camera-to-lists")),
)  # fmt: skip
JOINED = (
    fault("chain", "chain.cited file.syntax", "a link without a source", sub(CHAIN,
        "    statement: register\n", "")),
    fault("chain", "chain.cited", "a link on a statement that is not there", sub(CHAIN,
        "statement: group", "statement: groups")),
    fault("chain", "chain.cited", "a source that names neither end", sub(CHAIN,
        "    statement: group\n", "    statement: award\n")),
    fault("chain", "chain.cited", "nobody signed the chain", signed(CHAIN)),
    fault("chain", "chain.cited claim.grounds", "a link on the claim that rests on this chain",
        sub(CHAIN, "    statement: group\n", "    claim: owner-is-listed\n")),
    fault("chain", "chain.connected", "the link of the loan is missing", sub(CHAIN,
        "  - from: the loan of 12 million\n    relation: borrowed by\n    to: Velmara "
        "Video Ltd\n    statement: loan\n    grade: moderate\n", "")),
    fault("chain", "chain.connected", "two names nobody has joined", gone(
        "identities/gate-project.md")),
    fault("chain", "chain.connected", "the company's two names are no longer joined", gone(
        "identities/velmara-video.md")),
    fault("chain", "chain.connected identity.conflict", "a signed identity says that they are two",
        sub("identities/velmara-video.md", "decision: same", "decision: different")),
    fault("chain", "chain.connected", "the product owns the holding", sub(CHAIN,
        "relation: made by", "relation: owned by")),
    fault("chain", "chain.connected", "another company of nearly one name", sub(CHAIN,
        "  - from: Velmara Holding\n", "  - from: Velmara Holdings North\n")),
    fault("chain", "identity.sides", "a side whose source does not have the name", sub(
        "identities/gate-project.md", "name: the gate project at Tarnow Hollow",
        "name: the gate project at Tarnow Bridge")),
    fault("chain", "identity.sides", "a side in a statement that is not there", sub(
        "identities/gate-project.md", "statement: loan", "statement: loans")),
    fault("chain", "identity.sides", "nobody signed who is who", signed(
        "identities/velmara-video.md")),
    fault("chain", "identity.sides", "it overrules what is not there", sub(
        "identities/gate-project.md", "decision: same",
        "decision: same\noverrules: [an-older-one]")),
    fault("chain", "identity.sides", "the same side twice", sub("identities/velmara-video.md",
        "  - name: 维尔马拉视讯有限公司\n    statement: award\n",
        "  - name: Velmara Video Ltd\n    statement: catalogue\n")),
    fault("chain", "identity.conflict", "same and different of one pair", put(
        "identities/two-companies.md",
        "---\ndecision: different\nsides:\n  - name: Velmara Video Ltd\n    statement: "
        "catalogue\n  - name: 维尔马拉视讯有限公司\n    statement: award\n---\nThey have "
        "other addresses.\n", ana="author")),
    fault("chain", "claim.stale harm.consent", "the gazette's day is left out of the headline",
        sub("claims/owner-is-listed.md",
        "headline: In May 2030 the owner of whoever made the lower camera was",
        "headline: The owner of whoever made the lower camera is")),
)  # fmt: skip
FAULTS = (*BROKEN, *JOINED)
