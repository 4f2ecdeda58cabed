"""a story as plain marked lines -> its title, sentences, rows, items and five real edits.

Marks: ``==`` page kind, ``T`` title, ``P`` new paragraph, ``R`` table row, ``L`` list item, ``C``
caption, ``F`` file label, a bare line a sentence. Edits: ``!a => b`` rewords the one unit holding
a; ``-a`` removes that unit; ``^a`` removes the whole paragraph; ``+a => b`` puts unit b after it;
``&b`` puts a paragraph b at the end.
"""

from dataclasses import dataclass, replace

Paras = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Story:
    """What a page says, apart from how it looks."""

    kind: str
    title: str = ""
    paras: Paras = ()
    rows: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    caption: str = ""
    file: str = ""
    edits: tuple[str, ...] = ()


Changed = tuple[Story, tuple[str, ...]]


def _line(story: Story, line: str) -> Story:
    mark, rest = line[:2], line[2:]
    if mark == "T ":
        return replace(story, title=rest)
    if mark == "R ":
        return replace(story, rows=(*story.rows, rest))
    if mark == "L ":
        return replace(story, items=(*story.items, rest))
    if mark == "C ":
        return replace(story, caption=rest)
    if mark == "F ":
        return replace(story, file=rest)
    if line == "P":
        return replace(story, paras=(*story.paras, ()))
    if line[0] in "!-^+&":
        return replace(story, edits=(*story.edits, line))
    return replace(story, paras=(*story.paras[:-1], (*story.paras[-1], line)))


def stories(text: str) -> tuple[Story, ...]:
    """All the stories of a text of marked lines."""
    told: list[Story] = []
    for line in text.strip().splitlines():
        if line.startswith("== "):
            told.append(Story(line[3:]))
        else:
            told[-1] = _line(told[-1], line)
    return tuple(told)


def units(story: Story) -> tuple[str, ...]:
    """Every title, sentence, row, item, caption and label of a story."""
    said = [unit for para in story.paras for unit in para]
    ends = (story.caption, story.file)
    return tuple(u for u in (story.title, *said, *story.rows, *story.items, *ends) if u)


def _put(story: Story, old: str, new: tuple[str, ...]) -> Story:
    """The story with the unit ``old`` replaced by ``new`` wherever it stands."""

    def put(held: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(n for unit in held for n in (new if unit == old else (unit,)))

    def one(held: str) -> str:
        return "".join(new) if held == old else held

    return replace(
        story,
        title=one(story.title),
        paras=tuple(p for p in map(put, story.paras) if p),
        rows=put(story.rows),
        items=put(story.items),
        caption=one(story.caption),
        file=one(story.file),
    )


def change(story: Story, edit: str) -> Changed:
    """The story after one edit, and what a reader sees go and come."""
    mark, (part, _, fresh) = edit[0], edit[1:].partition(" => ")
    if mark == "&":
        return replace(story, paras=(*story.paras, (part,))), (part,)
    held = [unit for unit in units(story) if part in unit]
    if len(held) != 1:
        raise ValueError(f"{len(held)} units hold {part!r} in {story.title!r}")
    old = held[0]
    if mark == "!":
        new = old.replace(part, fresh)
        return _put(story, old, (new,)), (old, new)
    if mark == "+":
        return _put(story, old, (old, fresh)), (fresh,)
    if mark == "^":
        gone = next(p for p in story.paras if old in p)
        return replace(story, paras=tuple(p for p in story.paras if p != gone)), gone
    return _put(story, old, ()), (old,)
