"""captures and custody of exhibits -> refusals where a claim rests on what was not meant."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from countershot.claims.passages import sentences_of
from countershot.claims.resting import Rest, resting
from countershot.records.facts import Facts
from countershot.records.files import Refusal
from countershot.records.web import WebCapture

_SAYS_SO = re.compile(
    r"\b(incomplete(ly)?|not complete|partial(ly)?|in part|only (the |its )?(first|part|beginning)"
    r"|cut (off|short)|truncated|missing|lacks?|without its|fail(s|ed)?|limit"
    r"|(did|does|do|was|were|is|are|could|has|have) ?(not|n't) (be(en)? )?"
    r"(load(ed)?|captured?|fetched|reach(ed)?|kept|sealed|whole|come|came|arrived?|answer(ed)?))\b"
    r"|不完整|缺失|未能|截断|不全",
    re.I,
)
_ABOUT_IT = re.compile(
    r"\b(captures?d?|cop(y|ies)|page|exhibit|document|file|archive|download(ed)?|recording|web"
    r"|screenshot|part of it)\b|网页|页面|副本|文件",
    re.I,
)
_WHOLE = re.compile(
    r"\b(is|are|was|were) (whole|complete|entire|not (incomplete|partial|cut|truncated|missing))\b"
    r"|\b(nothing|none of it|no part) (\w+ ){0,2}(is |was )?(missing|cut|lacking|lacks)\b"
    r"|(?<![不没未])完整",
    re.I,
)
_TELLS_OF_WALL = re.compile(
    r"\b(((is|are|was|were|been|be|had|has|have) (\w+ )?)(removed|deleted|withdrawn)"
    r"|(removed|deleted|withdrew|took down) (the|its|their|this|that|his|her|our)"
    r"|gone|took down|taken (down|offline)|no longer|unavailable|disappear(s|ed)"
    r"|vanish(es|ed)|40[34]|410|451|error|log(s|ged)?[ -]?in|sign(s|ed)?[ -]?in|password"
    r"|paywall|captcha|blocks?|blocked|(not|n't) (be )?(reached|reachable|available|found|open))\b"
    r"|删除|撤下|无法访问|不存在|登录",
    re.I,
)


def exhibit_wall(facts: Facts) -> Iterable[Refusal]:
    """No claim rests on a page that stood in front of the page meant.

    **Refuses** a claim that rests on a capture which shows a login, a request for consent, a
    paywall, a puzzle, an error or a parked address instead of the page: as it was judged when it
    was captured, or, of a page that somebody saved as a file, as it is judged now. A claim whose
    headline says that the page is gone or was removed may rest on it: that is what it shows.

    **Why.** The address in a footnote looks the same whether the page behind it was captured or its
    "please accept cookies" was. Nobody notices until the page is gone.

    **Example.** A quotation of a tender, and the capture shows the portal's login.

    **To do.** Seal the page again (another way in, an archive's copy with `--copy-of`), and cite
    that.

    **From.** Berkeley Protocol (2020), collection: check what was captured when it is captured.
    """
    for rest in _once(facts):
        custody = facts.custody.get(rest.exhibit.exhibit.id)
        web = rest.exhibit.exhibit.capture.web
        wall = custody.wall if custody else (web.wall if web else None)
        if wall is None or _TELLS_OF_WALL.search(rest.claim.claim.headline):
            continue
        kind = wall.wall_class.replace("_", " ")
        why = f" ({wall.reasons[0]})" if wall.reasons else ""
        reason = f"{rest.exhibit.exhibit.id} shows a wall, not the page: {kind}{why}"
        yield Refusal(rest.place, "exhibit.wall", reason)


def exhibit_complete(facts: Facts) -> Iterable[Refusal]:
    """A claim on a capture that is not whole says so, or cites another copy that is.

    **Refuses** a claim that rests on a web capture of which the record says that parts failed, did
    not come in time, were cut or went over a limit, unless a sentence of the claim says that the
    capture is incomplete, or the claim also rests on a whole copy of the same address.

    **Why.** What did not load may be what speaks against the claim: the correction in a box, the
    second page of the table, the date that a script writes.

    **Example.** The capture says "the limit on bytes was reached"; the claim quotes its table.

    **To do.** Seal it again, or write in the claim's prose: "The capture of the page is incomplete:
    its pictures did not load."

    **From.** Berkeley Protocol (2020), preservation (completeness of what was collected, and a
    record of its gaps); ISO/IEC 27037 (document what could not be acquired).
    """
    rests = list(_once(facts))
    whole = {(r.claim.claim.id, address) for r in rests for address in _whole_of(r)}
    for rest in rests:
        web, method = rest.exhibit.exhibit.capture.web, rest.exhibit.exhibit.capture.method
        if web is None or not web.incomplete or (method == "given" and web.part == "dom"):
            continue  # a saved page whose only doubt is when it was saved
        if (rest.claim.claim.id, _address(web)) in whole or _says_so(rest):
            continue
        reason = f"the capture {rest.exhibit.exhibit.id} is not whole ({web.incomplete[0]}); say so"
        yield Refusal(rest.place, "exhibit.complete", f"{reason}, or cite a whole copy too")


def _once(facts: Facts) -> Iterator[Rest]:
    """Each exhibit once a claim, where the claim first rests on it."""
    seen: set[tuple[str, str]] = set()
    for rest in resting(facts):
        key = (rest.claim.claim.id, rest.exhibit.exhibit.id)
        if key not in seen:
            seen.add(key)
            yield rest


def _address(web: WebCapture) -> str:
    return (web.copy_of or web.address).partition("#")[0].rstrip("/")


def _whole_of(rest: Rest) -> Iterator[str]:
    web = rest.exhibit.exhibit.capture.web
    if web is not None and not web.incomplete and web.wall is None:
        yield _address(web)


def _says_so(rest: Rest) -> bool:
    claim = rest.claim.claim
    for text in (claim.headline, claim.prose, claim.contrary, claim.warrant):
        for start, end in sentences_of(text):
            sentence = text[start:end]
            if tells_of_capture(sentence):
                return True
    return False


def tells_of_capture(sentence: str) -> bool:
    """Does it say that a capture is not whole? These are our own words, whoever's the rest are."""
    said = _SAYS_SO.search(sentence) and _ABOUT_IT.search(sentence)
    return said is not None and not _WHOLE.search(sentence)


def exhibit_second_copy(facts: Facts) -> Iterable[Refusal]:
    """Where the case expects second copies, each page that a claim rests on has them.

    **Refuses**, where `[policy]` has `copies`, a claim on a captured address of which fewer other
    copies are sealed, each from a host of its own (a public archive, a mirror), no wall, and with
    the quoted words in it. Only addresses are meant: a given file has no second copy on the web.

    **Why.** A capture on our own disk asks the reader to trust us. An archive that is not ours,
    asked on the same day, does not.

    **Example.** `copies = 1`, and a pledge is cited from the company's site only.

    **To do.** Have an archive keep the page, then `countershot seal CASE ARCHIVE-ADDRESS --copy-of
    ADDRESS`.

    **From.** Berkeley Protocol (2020), preservation (copies kept apart); LOCKSS (several
    independent copies).
    """
    wanted = facts.case.policy.copies
    for rest in resting(facts) if wanted else ():
        web = rest.exhibit.exhibit.capture.web
        if web is None or not web.address or rest.serves == "specimen":
            continue
        custody = facts.custody.get(rest.exhibit.exhibit.id)
        own = _host(web.address)
        hosts = {
            _host(copy.address)
            for copy in (custody.copies if custody else ())
            if _stands(rest.quotation, copy.text)
        }
        there = len(hosts - {own})
        if there < wanted:
            what = f"; its words are in {there}" if rest.quotation else f"; there are {there}"
            reason = f"{wanted} other copies of {web.address} are asked for (case.toml, [policy])"
            yield Refusal(rest.place, "exhibit.second_copy", reason + what)


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _stands(quotation: str, text: str) -> bool:
    """Of a copy without words (a file) the bytes are what they are: it counts."""
    return not text or _plain(quotation) in _plain(text)


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def exhibit_stamped(facts: Facts) -> Iterable[Refusal]:
    """Where the case names time authorities, every exhibit that a claim rests on is stamped.

    **Refuses** a claim on an exhibit whose entry in the log no stamp covers that proves now: none
    was asked for after it was sealed, its token does not verify, or its certificates have ended.

    **Why.** The collector's own clock proves nothing to somebody who doubts the collector. Stamps
    of others do, but only for what was in the log when they were made.

    **Example.** Sealed after the last `countershot stamp`.

    **To do.** `countershot stamp CASE`; `countershot log CASE` says what each stamp proves.

    **From.** RFC 3161 and ETSI EN 319 421 (trusted time); ISO/IEC 27037, chain of custody.
    """
    if not facts.case.authorities:
        return
    for rest in _once(facts):
        exhibit = rest.exhibit.exhibit
        custody = facts.custody.get(exhibit.id)
        if custody is None or not custody.stamped_utc:
            reason = f"no time authority's stamp that proves covers {exhibit.id}; stamp the log"
            yield Refusal(rest.place, "exhibit.stamped", reason)
