"""one look at a sealed address -> a notice in words: what was seen, when, and what is kept."""

from collections.abc import Iterable

from countershot.capture.copies import Support
from countershot.capture.fate import Fate, NotLooked
from countershot.capture.watch import Look
from countershot.records.web import GoneClass

_MOST_SHOWN = 20
_IN_WORDS: dict[GoneClass, str] = {
    "404": "the server says that there is no such page (404)",
    "410": "the server says that it was removed for good (410)",
    "451": "the server says that it may not be shown for legal reasons (451)",
    "soft_404": "other words stand in its place, though the server calls that a page",
    "redirect_home": "its address now leads to the site's front page",
    "login_wall": "it is shown to those only who log in or pay",
    "geo_block": "it is not shown to visitors from where we look",
    "no_such_name": "the site's name no longer exists",
    "certificate_changed": "the site cannot prove any more that it is the site",
    "parked": "the site's name is for sale or parked",
    "empty": "nothing can be read there any more",
    "timeout": "the server does not answer",
}


def notice(look: Look, copies: Iterable[Support] = ()) -> str:
    """Plain text for people, several lines; the same look gives the same words.

    Says what happened, why that is believed, what is kept, and what other copies say.
    """
    known = look.known
    since = f" since {known.sealed_at_utc}" if known.sealed_at_utc else ""
    lines = [
        f"{known.address}: {_what(look)}",
        f"Looked at {look.at_utc}, {_how(look)}; compared with {known.exhibit}, sealed{since}.",
        *(f"Why: {reason}" for reason in look.fate.reasons),
        *_sentences(look),
        f"Kept: {known.exhibit} is unaltered and still proves what the page showed.",
        *_other_copies(copies),
    ]
    return "\n".join(lines) + "\n"


def _what(look: Look) -> str:
    found = look.fate
    if isinstance(found, NotLooked):
        return "nothing could be learned; it will be looked at again."
    if found.gone_class is not None:
        return f"gone: {_IN_WORDS[found.gone_class]}."
    if found.outcome == "moved":
        return f"moved to {look.final_address}."
    return "its content has changed." if found.outcome == "changed" else "the same as before."


def _how(look: Look) -> str:
    way = "with the browser" if look.by == "browser" else "by a plain request"
    return way if look.status is None else f"{way} (status {look.status})"


def _sentences(look: Look) -> list[str]:
    found = look.fate.changed if isinstance(look.fate, Fate) else ()
    more = len(found) - _MOST_SHOWN
    return [*found[:_MOST_SHOWN], *([f"(and {more} more)"] if more > 0 else [])]


def _other_copies(copies: Iterable[Support]) -> list[str]:
    lines = [
        f"Copy {support.copy.exhibit} of {support.copy.address}: {len(support.stands)} of "
        f"{len(support.stands) + len(support.lacks)} sentences stand in it."
        for support in copies
    ]
    return lines or ["Other copies: none is known; an archive may still hold one."]
