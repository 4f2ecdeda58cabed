"""a story's blocks and one visit -> the HTML of its content."""

from collections.abc import Callable, Mapping
from random import Random

from tests.watch.fourth.look import Look
from tests.watch.fourth.model import Block, Told

Shape = Callable[[Look, Block], str]


def marked(look: Look, sentence: str) -> str:
    """The sentence, now and then with a link or emphasis inside it."""
    dice = Random(f"{look.name}/{sentence}")
    if dice.random() > 0.22:
        return sentence
    pieces = list(sentence) if look.words.script == "han" else sentence.split(" ")
    size = dice.randint(2, 4)
    if len(pieces) < size + 3:
        return sentence
    first = dice.randint(1, len(pieces) - size - 1)
    gap = look.words.joiner
    inner = gap.join(pieces[first : first + size])
    if any(mark in inner for mark in "，。、；：（"):
        return sentence
    tag = dice.choice(['<a href="/t/{}">', "<strong>", "<em>", '<span class="hl">', "<b>"])
    close = "</" + tag[1:].split(" ")[0].rstrip(">") + ">"
    head, tail = gap.join(pieces[:first]), gap.join(pieces[first + size :])
    return f"{head}{gap}{tag.format(dice.randrange(10000))}{inner}{close}{gap}{tail}"


def paragraph(look: Look, block: Block) -> str:
    """A paragraph of sentences."""
    text = look.words.joiner.join(marked(look, line) for line in block.lines)
    shape = look.dice("p").choice(
        ["<p>{}</p>", "<p>{}</p>", '<p class="text">{}</p>', '<div class="p">{}</div>']
    )
    return shape.format(text)


def heading(look: Look, block: Block) -> str:
    """A heading inside the content."""
    shape = look.dice("h").choice(
        ["<h2>{}</h2>", "<h3>{}</h3>", '<h2 id="s{n}">{}</h2>', "<p><strong>{}</strong></p>"]
    )
    return shape.format(block.lines[0], n=len(block.lines[0]))


def items(look: Look, block: Block) -> str:
    """A list."""
    tag = look.dice("list").choice(["ul", "ol"])
    inner = look.dice("li").choice(
        ["<li>{}</li>", "<li><p>{}</p></li>", "<li><span>{}</span></li>"]
    )
    return f"<{tag}>\n" + "\n".join(inner.format(line) for line in block.lines) + f"\n</{tag}>"


def table(look: Look, block: Block) -> str:
    """A table whose first row is its head."""
    dice = look.dice("table")
    start = dice.choice(['<table class="table">', '<table border="1" width="100%">', "<table>"])
    head = dice.choice(["th", "td"])
    cell = dice.choice(["<td>{}</td>", "<td><p>{}</p></td>", '<td class="c">{}</td>'])
    top, *rest = (line.split(" | ") for line in block.lines)
    rows = ["<tr>" + "".join(f"<{head}>{each}</{head}>" for each in top) + "</tr>"]
    rows += ["<tr>" + "".join(cell.format(each) for each in row) + "</tr>" for row in rest]
    if head == "th":
        rows[0] = f"<thead>{rows[0]}</thead>\n<tbody>"
        rows.append("</tbody>")
    return "\n".join([start, *rows, "</table>"])


def figure(look: Look, block: Block) -> str:
    """A picture and its caption."""
    dice = look.dice("figure")
    image = f'<img src="/media/{dice.randrange(2015, 2025)}/{dice.randrange(999):03d}.jpg" alt="">'
    shape = dice.choice(
        [
            "<figure>{}<figcaption>{}</figcaption></figure>",
            '<div class="wp-caption">{}<p class="wp-caption-text">{}</p></div>',
            '<div class="pic">{}<div class="caption">{}</div></div>',
            '<p align="center">{}<br><i>{}</i></p>',
        ]
    )
    return shape.format(image, block.lines[0])


def files(look: Look, block: Block, notes: list[str]) -> str:
    """Links to files, with what the server says of each."""
    pieces = []
    for each, label in enumerate(block.lines):
        note = f' <span class="meta">{notes[each]}</span>' if notes[each : each + 1] else ""
        pieces.append(f'<a href="/files/{100 + each}/get">{label}</a>{note}')
    if look.dice("files").random() < 0.5:
        return '<ul class="files">\n' + "\n".join(f"<li>{x}</li>" for x in pieces) + "\n</ul>"
    return "\n".join(f"<p>{piece}</p>" for piece in pieces)


def quote(look: Look, block: Block) -> str:
    """A quotation."""
    shape = look.dice("quote").choice(
        ["<blockquote>{}</blockquote>", "<blockquote><p>{}</p></blockquote>", '<p class="q">{}</p>']
    )
    return shape.format(look.words.joiner.join(block.lines))


SHAPES: dict[str, Shape] = {
    "p": paragraph,
    "h": heading,
    "list": items,
    "table": table,
    "figure": figure,
    "quote": quote,
}


def content(look: Look, story: Told, slots: Mapping[str, str]) -> str:
    """The whole content, with what the server puts in the middle of it."""
    pieces: list[str] = []
    paragraphs = 0
    for block in story.blocks:
        if block.mark == "files":
            pieces.append(files(look, block, [x for x in slots.get("file", "").split("\n") if x]))
            continue
        pieces.append(SHAPES[block.mark](look, block))
        paragraphs += block.mark == "p"
        if paragraphs == 1 and block.mark == "p" and slots.get("mid"):
            pieces.append(slots["mid"])
    return "\n".join(pieces)
