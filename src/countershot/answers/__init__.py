"""what each verb found or did -> its machine-readable answer (docs/formats/answers.md)."""

from countershot.answers.asking import InquiryDrafted, LetterLogged, LetterShown, Missing, Point
from countershot.answers.cataloguing import Families, FamilyShown, SpecimenBegun
from countershot.answers.collecting import (
    Sealing,
    Watching,
)
from countershot.answers.custody import (
    Cosigned,
    LogLine,
    LogShown,
    Stamping,
    TimeTold,
    VaultVerified,
    WitnessAsked,
)
from countershot.answers.exchanging import Exported, TranslationBegun
from countershot.answers.finding import Found, Hit
from countershot.answers.lasting import Differs, DueFor, LaterFacts, RecordDrafted
from countershot.answers.linking import (
    Chains,
    ChainShown,
    Identities,
    IdentityDrafted,
    LinkShown,
)
from countershot.answers.listing import Lists, ListTold
from countershot.answers.measuring import (
    Cards,
    Evaluated,
    ListedNetwork,
    NetworksListed,
)
from countershot.answers.naming import MayBe, Who
from countershot.answers.noticing import Clues, ReadWords
from countershot.answers.releasing import (
    Built,
    Packet,
    Published,
    findings_json,
)
from countershot.answers.screening import CheckAgain, ListHeld, Screened, ScreenMatch
from countershot.answers.stating import Disagreement, StatementDrafted, Statements, Sum
from countershot.answers.travelling import Locked, Sources, Unlocked
from countershot.answers.working import (
    Citations,
    Covered,
    Drafted,
    Looking,
    NewCase,
    NewKey,
    Readings,
    Signed,
    Viewed,
)

__all__ = [
    "Built",
    "Cards",
    "ChainShown",
    "Chains",
    "CheckAgain",
    "Citations",
    "Clues",
    "Cosigned",
    "Covered",
    "Differs",
    "Disagreement",
    "Drafted",
    "DueFor",
    "Evaluated",
    "Exported",
    "Families",
    "FamilyShown",
    "Found",
    "Hit",
    "Identities",
    "IdentityDrafted",
    "InquiryDrafted",
    "LaterFacts",
    "LetterLogged",
    "LetterShown",
    "LinkShown",
    "ListHeld",
    "ListTold",
    "ListedNetwork",
    "Lists",
    "Locked",
    "LogLine",
    "LogShown",
    "Looking",
    "MayBe",
    "Missing",
    "NetworksListed",
    "NewCase",
    "NewKey",
    "Packet",
    "Point",
    "Published",
    "ReadWords",
    "Readings",
    "RecordDrafted",
    "ScreenMatch",
    "Screened",
    "Sealing",
    "Signed",
    "Sources",
    "SpecimenBegun",
    "Stamping",
    "StatementDrafted",
    "Statements",
    "Sum",
    "TimeTold",
    "TranslationBegun",
    "Unlocked",
    "VaultVerified",
    "Viewed",
    "Watching",
    "Who",
    "WitnessAsked",
    "findings_json",
]
