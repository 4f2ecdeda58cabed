"""nothing -> what each class of wall says, put together from ideas, so that new wordings are found.

Ideas of ordinary things (documents, services, members) count only beside what makes a wall of
them: the reader's request, the site itself, the reading on.
"""

import re

from countershot.capture import wall_words_asking as asking
from countershot.capture import wall_words_away as away
from countershot.capture import wall_words_broken as broken
from countershot.capture import wall_words_tone as tone
from countershot.capture.wall_idea import Saying, saying
from countershot.records.web import WallClass

SAYINGS: dict[WallClass, tuple[Saying, ...]] = {
    "soft_404": (
        saying(broken.PAGE, broken.MISSING),
        saying(broken.WORK, broken.THIS, broken.MISSING),
        saying(broken.WORK, broken.MISSING, at_most=4),
        saying(broken.PAGE, broken.CANNOT, broken.FOUND),
        saying(broken.WORK, broken.THIS, broken.CANNOT, broken.FOUND),
        saying(broken.MISSING_ALONE, at_most=12),
    ),
    "error": (saying(broken.FAILED),),
    "captcha": (
        saying(asking.PROVE, asking.HUMAN, tone.ADDRESS),
        saying(asking.PROVE, asking.HUMAN, at_most=4),
        saying(asking.CHALLENGE),
        saying(asking.CHECK_ALONE, at_most=2),
    ),
    "login": (
        saying(asking.SIGN_IN, asking.TO_SEE),
        saying(asking.SIGN_IN, asking.MUST, at_most=12),
        saying(asking.SIGN_IN, asking.PASSWORD),
        saying(asking.MEMBERS, at_most=14),
        saying(asking.SIGN_IN_ALONE, at_most=2),
    ),
    "paywall": (
        saying(asking.PAY, asking.READ_ON),
        saying(asking.SUBSCRIBERS, asking.ONLY, tone.ADDRESS),
        saying(asking.SUBSCRIBERS, asking.ONLY, at_most=8),
        saying(asking.FREE_LIMIT),
    ),
    "parked": (
        saying(away.DOMAIN, away.FOR_SALE),
        saying(away.DOMAIN, away.IN_TRADE, broken.THIS),
        saying(away.DOMAIN, at_most=2),
        saying(away.ADVERTS, at_most=5),
        saying(away.UNBUILT, at_most=3),
        saying(away.UNBUILT, broken.SITE, at_most=14),
        saying(away.DEFAULT_PAGE),
    ),
    "geo_block": (
        saying(away.YOURS, away.BLOCKED),
        saying(away.REGION, away.OFFERED, away.BLOCKED, broken.THIS),
        saying(away.LAW, away.ACCESS, away.BLOCKED),
        saying(away.LAW_ALONE, at_most=8),
    ),
    "consent": (
        saying(tone.CONSENT, tone.TO_YOU),
        saying(tone.AGE, tone.TO_YOU),
    ),
    "empty": (),
}
"""Any one of a class's sayings, in one sentence."""

REPAIRS = (
    saying(broken.SITE, broken.REPAIR),
    saying(broken.REPAIR_ALONE, at_most=2),
)
"""Errors too, where no works are ``ANNOUNCED`` on the page: then it is a notice."""
ANNOUNCED = saying(broken.LATER, re.compile(r"\d"))

UNLESS: dict[WallClass, tuple[Saying, ...]] = {
    "captcha": (saying(asking.HUMAN_RIGHTS),),
    "paywall": (saying(asking.NEWSLETTER),),
    "parked": (saying(away.PUBLIC_DOMAIN),),
}
"""Sentences that a class does not count: human rights, newsletters."""
