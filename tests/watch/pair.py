"""what a page-version pair is -> one shape for both halves of the corpus of changes."""

from dataclasses import dataclass
from typing import Literal

Script = Literal["latin", "han", "arabic", "uyghur", "cyrillic", "turkish", "tibetan", "devanagari"]


@dataclass(frozen=True)
class Pair:
    """Two versions of one page, as whole HTML documents.

    ``edited``: the content changed, beside whatever noise there is. ``edits``: the sentences,
    items, rows or captions that went or came, as a reader sees them: those of ``before`` first,
    then those of ``after``; empty where only noise differs. ``again_html``: what the server sends
    for the same page a minute after ``after_html``, with what such a server changes within a
    minute and nothing else; "" where the pair has no such look.
    """

    name: str
    script: Script
    before_html: str
    after_html: str
    edited: bool
    edits: tuple[str, ...] = ()
    again_html: str = ""
