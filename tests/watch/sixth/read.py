"""a language's plain text of words and stories -> words by key, stories, and a story edited."""

from dataclasses import dataclass, replace

Words = dict[str, tuple[str, ...]]
Row = tuple[str, ...]


@dataclass(frozen=True)
class Para:
    """A paragraph, with the heading over it where there is one."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """What the page is about: all that an edit may change, and the edits foreseen."""

    kind: str
    title: str = ""
    author: str = ""
    paras: tuple[Para, ...] = ()
    head: Row = ()
    rows: tuple[Row, ...] = ()
    caption: str = ""
    file: str = ""
    note: str = ""
    changes: tuple[str, ...] = ()


def _lines(text: str, join: str) -> list[str]:
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.startswith("  "):
            lines[-1] += join + line.strip()
        else:
            lines.append(line.strip())
    return lines


def words(text: str) -> Words:
    """The words of one language: ``key: a | b | c``, a line each."""
    found: Words = {}
    for line in _lines(text, " "):
        key, _, rest = line.partition(":")
        found[key] = tuple(part.strip() for part in rest.split(" | "))
    return found


def _put(story: Story, mark: str, rest: str) -> Story:
    match mark:
        case "T":
            return replace(story, title=rest)
        case "B":
            return replace(story, author=rest)
        case "C":
            return replace(story, caption=rest)
        case "F":
            return replace(story, file=rest)
        case "E":
            return replace(story, changes=(*story.changes, rest))
        case "R":
            row = tuple(cell.strip() for cell in rest.split(" | "))
            if len(row) > 1 and not story.head:
                return replace(story, head=row)
            return replace(story, rows=(*story.rows, row))
    return _put_text(story, mark, rest)


def _put_text(story: Story, mark: str, rest: str) -> Story:
    if mark == "H":
        return replace(story, paras=(*story.paras, Para(rest, ())))
    if mark == "P":
        waits = story.paras and not story.paras[-1].sentences
        return story if waits else replace(story, paras=(*story.paras, Para("", ())))
    last = story.paras[-1]
    grown = Para(last.heading, (*last.sentences, rest))
    return replace(story, paras=(*story.paras[:-1], grown))


def stories(text: str, join: str) -> tuple[Story, ...]:
    """The stories of one language, in their order."""
    found: list[Story] = []
    for line in _lines(text, join):
        mark, _, rest = line.partition(" ")
        if mark == "K":
            found.append(Story(rest))
        elif mark:
            found[-1] = _put(found[-1], mark, rest)
    return tuple(found)


def _new(old: str, rest: str) -> str:
    """The old text with ``a=>b`` applied, or the rest itself; empty where it goes."""
    if "=>" not in rest:
        return rest
    was, now = rest.split("=>")
    if was not in old:
        raise ValueError(f"{was!r} is not in {old!r}")
    return old.replace(was, now, 1)


def _sides(old: str, new: str) -> tuple[str, ...]:
    return tuple(side for side in (old, new) if side)


def _sentence(story: Story, at: int, rest: str, adds: bool) -> tuple[Story, tuple[str, ...]]:
    paras, seen = list(story.paras), 0
    for place, para in enumerate(paras):
        within = at - 1 - seen
        if within < len(para.sentences):
            old = para.sentences[within]
            new = rest if adds else _new(old, rest)
            put = tuple(s for s in ((old, new) if adds else (new,)) if s)
            after = (*para.sentences[:within], *put, *para.sentences[within + 1 :])
            paras[place] = Para(para.heading, after)
            kept = tuple(p for p in paras if p.sentences)
            return replace(story, paras=kept), (new,) if adds else _sides(old, new)
        seen += len(para.sentences)
    raise ValueError(f"no sentence {at} in {story.title}")


def _row(story: Story, at: int, rest: str, adds: bool) -> tuple[Story, tuple[str, ...]]:
    old = " | ".join(story.rows[at - 1])
    new = rest if adds else _new(old, rest)
    cells = tuple(part.strip() for part in new.split(" | "))
    put = (story.rows[at - 1], cells) if adds else (cells,) if new else ()
    rows = (*story.rows[: at - 1], *put, *story.rows[at:])
    return replace(story, rows=rows), (new,) if adds else _sides(old, new)


def _block(story: Story, mark: str, at: int, rest: str) -> tuple[Story, tuple[str, ...]]:
    """A paragraph taken away, its heading with it; or a heading reworded."""
    if mark == "p":
        gone = story.paras[at - 1]
        kept = (*story.paras[: at - 1], *story.paras[at:])
        return replace(story, paras=kept), _sides(gone.heading, "") + gone.sentences
    place = [i for i, para in enumerate(story.paras) if para.heading][at - 1]
    old = story.paras[place]
    new = Para(_new(old.heading, rest), old.sentences)
    paras = (*story.paras[:place], new, *story.paras[place + 1 :])
    return replace(story, paras=paras), (old.heading, new.heading)


def edit(story: Story, which: int) -> tuple[Story, tuple[str, ...]]:
    """The story with one of its edits made, and what a reader sees go and come."""
    where, _, rest = story.changes[which].partition(" ")
    adds, where = where.startswith("+"), where.lstrip("+")
    mark, at = where[0], int(where[1:] or "0")
    match mark:
        case "s":
            return _sentence(story, at, rest, adds)
        case "r":
            return _row(story, at, rest, adds)
        case "t":
            new = _new(story.title, rest)
            return replace(story, title=new), (story.title, new)
        case "c":
            new = _new(story.caption, rest)
            return replace(story, caption=new), (story.caption, new)
        case "f":
            new = _new(story.file, rest)
            return replace(story, file=new), (story.file, new)
        case "n":
            return replace(story, note=rest), (rest,)
    return _block(story, mark, at, rest)
