"""one line of a page -> what its place and its links say of it; shared by all that judge lines."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"h[1-6]")
_OF_CONTENT = frozenset({"li", "dd", "dt", "figcaption", "caption", "td", "th"})
_LINKED = 0.5
_LED = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """One line of visible text; ``content`` is the same without what stands beside the content.

    ``linked``: share of its characters that are links (0 to 1). ``tag``: its innermost element
    that is no inline one. ``stamped``: the element's class says date, counter, rate and the like.
    ``within``: serial numbers of the elements around it, the innermost last (8 at most), without
    those that hold a whole page or article; ``whole``: the innermost ``main`` or ``article``, 0 if
    none. ``led``: share of its characters that are links to other pages of the same site.
    ``apart``: it stands outside the main text, which ``page_regions`` finds. ``edge``: apart, or
    before or after nearly all of the page's prose. ``titled``: it is the page's title by the
    document's own title, where no ``h1`` says so. ``place``: names and classes of the three
    elements around it, without the digits in them: alike in two versions of a page. ``aside``: it
    stands apart, in no such place as the main text has: a notice, a call, what readers said.
    """

    text: str
    content: str
    linked: float
    tag: str
    stamped: bool
    within: tuple[int, ...]
    whole: int = 0
    led: float = 0.0
    apart: bool = False
    edge: bool = False
    titled: bool = False
    place: str = ""
    aside: bool = False

    @property
    def is_row(self) -> bool:
        """Cells, with a tab between."""
        return "\t" in self.text

    @property
    def is_heading(self) -> bool:
        """Of any rank."""
        return bool(_HEADING.fullmatch(self.tag))

    @property
    def is_title(self) -> bool:
        """Of the page."""
        return self.tag == "h1" or self.titled

    @property
    def is_item(self) -> bool:
        """An item of a list, a term or its value, a caption, a cell."""
        return self.tag in _OF_CONTENT

    @property
    def is_linked(self) -> bool:
        """A link for the better part."""
        return self.linked >= _LINKED

    @property
    def leads_on(self) -> bool:
        """A link to another page of the site, and little else."""
        return self.led >= _LED
