"""case.toml -> what a release may do to people: threats, consents, places that anyone may know."""

from typing import Literal

from pydantic import ConfigDict

from countershot.records.base import Record


class _Strict(Record):
    """A key that is none of these is a slip of the pen: it would silently protect nobody."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class Threat(_Strict):
    """What could happen to whom because of this release, and what is done about it.

    ``date`` is ISO 8601 (``2031-03-30``); ``by`` a person of the case.
    """

    date: str
    by: str
    what: str
    done: str


class NaturalPerson(_Strict):
    """Why a natural person who can be recognised may be spoken of.

    ``name`` is empty where only an alias is printed. ``reason``: what they agreed to and how they
    were asked, or why the public interest outweighs. ``date`` (ISO 8601) is when. ``files``: case
    paths of the claims and statements that speak by or about them.
    """

    name: str = ""
    basis: Literal["consent", "public interest"]
    date: str = ""
    reason: str = ""
    files: tuple[str, ...] = ()


class PublicPlace(_Strict):
    """A facility whose exact place anyone may know: ``at`` as it is printed, ``public`` says why.

    ``at``: degrees of latitude and longitude (``37.1134, 79.9231``), or the code that is printed.
    """

    at: str
    public: str = ""
