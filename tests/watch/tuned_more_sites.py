"""content and a look -> a page as news, government, tender, shop, forum, blog, wiki sites build it."""

# ruff: noqa: E501  (markup reads better whole)
from dataclasses import dataclass, replace
from html import escape

from tests.watch.tuned_more_words import More
from tests.watch.tuned_render import Content, items, page, paragraphs, table


@dataclass(frozen=True)
class Shown:
    """What one look shows: ``look`` 0 or 1; the rest is content that an edit may change."""

    more: More
    content: Content
    look: int
    deadline: str
    price: str
    amount: str
    degrees: str
    files: tuple[str, ...]
    notices: tuple[str, ...]
    comment: str

    @property
    def token(self) -> str:
        return ("b3f1c09a77d2e411", "0d9e8c7b6a5f4122")[self.look]


def shown(more: More, content: Content) -> Shown:
    """The first look."""
    return Shown(
        more, content, 0, more.deadline[1], more.price[1], more.amount[1], more.degrees[0],
        more.files, more.notices, more.comment,
    )  # fmt: skip


def again(first: Shown) -> Shown:
    return replace(first, look=1)


def headlines(s: Shown, tag: str = "li") -> str:
    """Two of three are others at the second look; each link says how long ago, one how many."""
    several = s.more.headlines[:3] if not s.look else s.more.headlines[2:5]
    return "".join(f'<{tag}><a href="/a/{len(t)}.html">{escape(t)}</a></{tag}>' for t in several)


def numbers(s: Shown) -> tuple[int, int, int]:
    return ((1204, 31, 57), (1988, 46, 12))[s.look]


def files(s: Shown) -> str:
    return "".join(f'<li><a href="/files/{n}.pdf">{t}</a></li>' for n, t in enumerate(s.files))


def pager(s: Shown) -> str:
    before, after = s.more.pager
    one, two = s.more.headlines[0], s.more.headlines[1 + s.look]
    return f'<p>{before}: <a href="/1">{escape(one)}</a></p><p>{after}: <a href="/2">{escape(two)}</a></p>'


def news(s: Shown) -> str:
    """No class that says anything; an unknown heading over links; counters with unknown labels."""
    views, likes, sent = numbers(s)
    a, b, c = s.more.counters
    return f"""<div class=k1><div>{s.more.clock[s.look]}</div><ul>{"".join(f"<li><a href=/{n}>{m}</a></li>" for n, m in enumerate(s.more.words.menu))}</ul></div>
<div class=k2><div class=k3><h1>{escape(s.content.title)}</h1>{paragraphs(s.content.sentences)}
<p>{escape(s.more.amount[0])}: {s.amount}</p>{items(s.content)}{table(s.content)}<p class=cap>{escape(s.content.caption)}</p></div>
<div><span>{a}: {views}</span> <span>{b}: {likes}</span> <span>{c}: {sent}</span></div>
<p>{s.more.words.views[s.look]}</p>
<div class=k5><h3>{s.more.heading}</h3><ul>{headlines(s)}</ul></div></div>
<div class=k6>{s.more.of_day[0]}<p>{s.more.of_day[1 + s.look]}</p></div><p>{s.more.words.rights[s.look]}</p>"""


def government(s: Shown) -> str:
    views, _, online = numbers(s)
    return f"""<marquee>{escape(s.more.headlines[s.look])}</marquee><table><tr><td>{s.more.clock[s.look]}</td><td>{s.more.greeting[s.look]}</td></tr></table>
<p>{s.more.greeting[s.look]}</p><p>{s.more.clock[s.look]}</p>
<div class=con><h1>{escape(s.content.title)}</h1><div class=info>{s.more.words.date[0]} {s.more.words.views[s.look]}</div>
<div class=text>{paragraphs(s.content.sentences)}{table(s.content)}<dl><dt>{s.content.term[0]}<dd>{s.content.term[1]}</dl></div>
<div class=fj><ul>{files(s)}</ul></div>{pager(s)}</div>
<div class=tj><p>{s.more.words.views[s.look]}</p><p>{s.more.counters[0]} {views}</p><p>{s.more.counters[2]} {online}</p></div>
<div class=poll-x><b>{s.more.poll[0]}</b><p>{s.more.poll[1 + s.look]}</p></div>"""


def tender(s: Shown) -> str:
    """Key facts stand in a box of their own beside the text, with a colon and without."""
    return f"""<div class=top><span>{s.more.clock[s.look]}</span></div><div class=box><div>{s.more.deadline[0]}: {s.deadline}</div>
<div>{s.more.countdown[s.look]}</div><ul><li>{s.more.amount[0]}: {s.amount}</li></ul></div>
<div class=desc><h1>{escape(s.content.title)}</h1>{paragraphs(s.content.sentences)}{items(s.content)}</div>
<section><h2>{escape(s.more.words.menu[3])}</h2><ul>{files(s)}</ul></section>
<div class=v>{s.more.words.views[s.look]}</div><div class=o><h4>{s.more.heading}</h4>{headlines(s, "div")}</div>
<div>{s.more.words.code[s.look]}</div><div>{s.more.took[s.look]}</div>"""


def shop(s: Shown) -> str:
    views, rated, _ = numbers(s)
    return f"""<div>{s.more.greeting[s.look]}</div><div class=prod><h1>{escape(s.content.title)}</h1>
<div class=price>{s.price}</div><div>{s.more.viewing[s.look]}</div><div class=d>{paragraphs(s.content.sentences)}</div>
<ul><li>{s.degrees}</li></ul>{items(s.content)}{table(s.content)}</div>
<div class=rating-count>4.6 ({rated})</div><div>{s.more.countdown[s.look]}</div>
<div class="also-bought"><h3>{s.more.heading}</h3>{headlines(s, "div")}</div><div>{s.more.cookies if not s.look else ""}</div>
<div>{s.more.words.code[s.look]} <span>{views}</span></div>"""


def forum(s: Shown) -> str:
    posts = paragraphs(s.content.sentences)
    return f"""<p>{s.more.clock[s.look]}</p><h1>{escape(s.content.title)}</h1><div class=thread><div class=post><div>{s.more.words.relative[s.look]}</div>{posts}{items(s.content)}</div>
<div class=post><div>{s.more.words.relative[s.look]}</div><p>{escape(s.comment)}</p></div></div>
<div>{s.more.online[s.look]}</div><p>{s.more.words.views[s.look]}</p><p>{s.more.took[s.look]}</p>
<div><b>{s.more.heading}</b><ul>{headlines(s)}</ul></div>
<form><label>{3 + s.look} + 4 = ?</label><input name=captcha></form>"""


def blog(s: Shown) -> str:
    views, _, _ = numbers(s)
    topics = "".join(
        f'<li><a href="/t/{n}">{t}</a> ({views // (n + 3)})</li>'
        for n, t in enumerate(s.more.topics)
    ) + "".join(f'<li><a href="/y/{n}">{t} ({views})</a></li>' for n, t in enumerate(s.more.topics))
    return f"""<main><article><h1>{escape(s.content.title)}</h1><p>{s.more.words.date[0]} · {s.more.words.relative[s.look]}</p>
{paragraphs(s.content.sentences)}<figure><figcaption>{escape(s.content.caption)}</figcaption></figure>{items(s.content)}</article>
{pager(s)}<div>{s.more.heading}<br>{headlines(s, "span")}</div></main>
<div class=w><ul>{topics}</ul></div><div class=w>{s.more.of_day[0]}: {s.more.of_day[1 + s.look]}</div><div>{s.more.cookies if s.look else ""}</div>"""


def wiki(s: Shown) -> str:
    return f"""<div id=head><p>{s.more.greeting[s.look]}</p></div><div id=body><h1>{escape(s.content.title)}</h1>
<table class=infobox><tr><th>{s.more.amount[0]}<td>{s.amount}</table>{paragraphs(s.content.sentences)}{items(s.content)}{table(s.content)}
<h2>{s.content.term[0]}</h2><p>{s.content.term[1]}: {escape(s.content.caption)}</p></div>
<div id=foot><ul><li>{s.more.edited[s.look]}</li></ul><p>{s.more.words.views[s.look]}</p><table><tr><th colspan=2>{s.more.prayer[0]}</th></tr><tr><td>{s.more.prayer[1]}<td>04:1{s.look + 2}</table></div>"""


def listing(s: Shown) -> str:
    """A portal's list of notices: the links are what the page is for."""
    rows = "".join(f'<li><a href="/n/{len(t)}">{escape(t)}</a></li>' for t in s.notices)
    return f"""<p>{s.more.clock[s.look]}</p><div class=list><h1>{escape(s.content.title)}</h1><p>{escape(s.content.sentences[1])}</p>
<ul>{rows}</ul></div><div>{s.more.words.views[s.look]}</div><p>{s.more.words.rights[s.look]}</p>"""


SITES = (news, government, tender, shop, forum, blog, wiki, listing)


def whole(site: str, s: Shown) -> str:
    body = next(build for build in SITES if build.__name__ == site)(s)
    return page(s.content.title, s.token, body)
