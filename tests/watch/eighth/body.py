"""the units of a story, a way of marking up -> the HTML of the page's own text."""

import html
from collections.abc import Iterator
from itertools import groupby
from random import Random

from tests.watch.eighth.story import Unit
from tests.watch.eighth.visit import Visit

OPEN = {
    "plain": "<p>",
    "indent": '<p style="text-indent: 2em;">',
    "mso": '<p class="MsoNormal" align="justify">',
    "div": '<div class="par">',
    "br": "",
}
CLOSE = {"plain": "</p>", "indent": "</p>", "mso": "</p>", "div": "</div>", "br": "<br><br>"}


def sentence(v: Visit, text: str) -> str:
    """One sentence; now and then a word of it is a link, as editors make them."""
    words = html.escape(text, quote=False).split(" ")
    if v.story.site == "press" and len(words) > 6:
        draw = Random(f"{v.story.key}|{text}|link")
        if draw.random() < 0.15:
            words[3] = f'<a href="{v.link("/tag/" + str(draw.randint(20, 900)))}">{words[3]}</a>'
    return " ".join(words)


def paragraphs(v: Visit, units: list[Unit], way: str) -> Iterator[str]:
    glue = "" if v.words.script == "han" else " "
    run: list[str] = []
    for unit in units:
        if unit.mark == "P" and run:
            yield OPEN[way] + glue.join(run) + CLOSE[way]
            run = []
        run.append(sentence(v, unit.text))
    if run:
        yield OPEN[way] + glue.join(run) + CLOSE[way]


def picture(v: Visit, caption: str, way: str) -> str:
    text = html.escape(caption, quote=False)
    number = v.fixed("picture").randint(1000, 99999)
    host = v.site_host() if "cdn" not in v.has else f"img{v.moving('cdn').randint(1, 60)}.cdn"
    size = v.moving("cdn").choice((640, 800, 1024, 1200)) if "cdn" in v.has else 800
    image = f'<img src="https://{host}.example/upload/{number}.jpg?w={size}" width="640" alt="">'
    if way == "plain":
        return f"<figure>\n{image}\n<figcaption>{text}</figcaption>\n</figure>"
    if way == "br":
        return f"<center>{image}<br>\n<small>{text}</small></center><br>"
    if way == "indent":
        return (
            f'<p style="text-align: center;">{image}</p>\n<p style="text-align: center;">{text}</p>'
        )
    return f'<div class="photo">{image}<div class="photo-text">{text}</div></div>'


def table(units: list[Unit], way: str) -> str:
    attributes = ' border="1" cellspacing="0" cellpadding="4"' if way in {"br", "mso"} else ""
    lines = [f"<table{attributes}>"]
    for unit in units:
        tag = "th" if unit.mark == "T" and way != "mso" else "td"
        cells = "".join(f"<{tag}>{html.escape(c, quote=False)}</{tag}>" for c in unit.cells())
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table>"])


def items(units: list[Unit], way: str) -> str:
    texts = [html.escape(unit.text, quote=False) for unit in units]
    if way == "br":
        return "".join(f"&bull; {text}<br>\n" for text in texts) + "<br>"
    if way == "mso":
        return "\n".join(f'<p class="MsoListParagraph">{text}</p>' for text in texts)
    return "<ul>\n" + "\n".join(f"<li>{text}</li>" for text in texts) + "\n</ul>"


def heading(text: str, way: str) -> str:
    text = html.escape(text, quote=False)
    if way in {"br", "mso", "indent"}:
        shell = "<p><b>{}</b></p>" if way != "br" else "<b>{}</b><br>"
        return shell.format(text)
    return f"<h2>{text}</h2>" if way == "plain" else f"<h3>{text}</h3>"


def story_html(v: Visit, way: str) -> str:
    """All units but the headline, in the page's own way of marking up."""
    groups = {"P": "text", "+": "text", "L": "list", "T": "table", "R": "table"}
    parts: list[str] = []
    rest = [unit for unit in v.units if unit.mark != "="]
    for kind, run in groupby(rest, key=lambda unit: groups.get(unit.mark, unit.mark)):
        units = list(run)
        if kind == "text":
            parts += paragraphs(v, units, way)
        elif kind == "list":
            parts.append(items(units, way))
        elif kind == "table":
            parts.append(table(units, way))
        elif kind == "F":
            parts += [picture(v, unit.text, way) for unit in units]
        elif kind == "C":
            parts += [f"<p><em>{html.escape(unit.text, quote=False)}</em></p>" for unit in units]
        else:
            parts += [heading(unit.text, way) for unit in units]
    return "\n".join(parts)
