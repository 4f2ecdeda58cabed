"""a visit -> the lists, counters, advertisements and remarks that stand around its story.

Every function gives "" where the page does not carry the thing.
"""

import html
from datetime import timedelta

from tests.watch.eighth.visit import Visit

RATES = {"USD": (6.6, 7.1), "EUR": (7.4, 7.9)}


def pool(v: Visit) -> tuple[str, ...]:
    return v.words.offers.get(v.story.site, v.words.headlines)


def stamp(v: Visit, what: str, place: int) -> str:
    """The age of one list item, where the site writes ages."""
    if "ago" not in v.has:
        return ""
    back = timedelta(minutes=v.fixed(f"{what} {place}").randint(9, 400) * (place + 1))
    return f" <span{v.cls('time')}>{v.words.since(v.listed(what) - back, v.when)}</span>"


def linked(v: Visit, text: str) -> str:
    number = v.fixed(f"id {text}").randint(2000, 90000)
    return f'<a href="{v.link(f"/{number}.html")}">{html.escape(text, quote=False)}</a>'


def bullet_list(v: Visit, what: str, heading: str, titles: list[str]) -> str:
    rows = [f"<li>{linked(v, t)}{stamp(v, what, at)}</li>" for at, t in enumerate(titles)]
    return f"<div{v.cls(what)}>\n<h3>{heading}</h3>\n<ul>\n" + "\n".join(rows) + "\n</ul>\n</div>"


def newest(v: Visit, what: str, size: int) -> list[str]:
    """A list to whose head new titles come each time it moves."""
    ring = list(pool(v))
    v.fixed(what).shuffle(ring)
    start = v.turns(what) * v.fixed(f"{what} step").randint(1, 3)
    return [ring[(at - start) % len(ring)] for at in range(min(size, len(ring) - 1))]


def related(v: Visit) -> str:
    if "related" not in v.has:
        return ""
    name = "related" if v.story.site in {"press", "aid"} else "offers"
    name = "new" if v.story.site == "office" else name
    return bullet_list(v, "related", v.label(name), newest(v, "related", 4))


def most(v: Visit) -> str:
    if "most" not in v.has:
        return ""
    titles = list(v.words.headlines)
    v.fixed("most").shuffle(titles)
    titles = titles[v.turns("most") * 2 :][:6]
    v.moving("most").shuffle(titles)
    return bullet_list(v, "most", v.label("most"), titles[:5])


def advert(v: Visit, place: str) -> str:
    if "ads" not in v.has:
        return ""
    draw = v.moving("ads")
    offset = sum(ord(letter) for letter in place)
    text = html.escape(v.words.ads[(draw.randint(0, 99) + offset) % len(v.words.ads)], quote=False)
    number = draw.randint(10**6, 10**7)
    way = v.pick("ad way", ("text", "image", "frame"))
    if way == "frame":
        return (
            f'<div id="div-gpt-{place}"><iframe src="https://ads.example/s?c={number}" '
            'width="300" height="250" title="ad"></iframe></div>'
        )
    inner = text
    if way == "image":
        inner = f'<img src="https://ads.example/b/{number}.gif" alt="{text}" width="300">'
    label = f"<small>{v.label('ad')}</small>"
    click = f'<a href="https://ads.example/click?id={number}" rel="sponsored">{inner}</a>'
    return f"<div{v.cls('banner')}>{label}\n{click}</div>"


def count(v: Visit, what: str, base: int, a_day: float) -> int:
    """A counter that grows with the days since the first visit, and at every turn."""
    days = (v.when - v.first).total_seconds() / 86400 if v.turns(what) else 0.0
    return v.fixed(what).randint(base, base * 9) + int(days * a_day) + 2 * v.turns(what)


def counters(v: Visit) -> str:
    """Views, shares and votes, as a line under or over the text."""
    parts: list[str] = []
    if "views" in v.has:
        parts.append(v.label("views", n=count(v, "views", 40, 23)))
    if "shares" in v.has:
        parts.append(v.label("shares", n=count(v, "shares", 3, 1.5)))
    if "votes" in v.has:
        mean = f"{v.moving('votes').uniform(3.4, 4.9):.1f}"
        parts.append(v.label("votes", r=mean, n=count(v, "votes", 5, 0.7)))
    return "\n".join(f"<span{v.cls('count')}>{part}</span>" for part in parts)


def remarks(v: Visit) -> str:
    """The readers' remarks, more of them once the thread has moved."""
    if "comments" not in v.has:
        return ""
    thread = list(v.words.remarks)
    v.fixed("comments").shuffle(thread)
    size = v.fixed("comments size").randint(1, 3) + v.turns("comments")
    rows: list[str] = []
    for at, (name, text) in enumerate(thread[:size]):
        then = v.published + timedelta(hours=1 + 3 * at) if at < 3 else v.second
        day = v.words.since(then, v.when) if "ago" in v.has else v.words.short_day(then)
        rows.append(
            f'<li id="c{v.fixed(name).randint(100, 9999)}"><b>{name}</b> <i>{day}</i>\n'
            f"<p>{html.escape(text, quote=False)}</p> <a>{v.label('reply')}</a></li>"
        )
    head = f"<h3>{v.label('comments', n=len(rows))}</h3>"
    button = f"<form method='post'>{hidden(v)}<button>{v.label('send')}</button></form>"
    return (
        f"<div{v.cls('comments')}>\n{head}\n<ol>\n" + "\n".join(rows) + f"\n</ol>\n{button}</div>"
    )


def hidden(v: Visit) -> str:
    if "token" not in v.has:
        return ""
    return f'<input type="hidden" name="csrf_token" value="{v.token("token")}">'


def neighbours(v: Visit) -> str:
    """Links to the page before and the page after, the latter coming in time."""
    if "next" not in v.has:
        return ""
    titles = list(pool(v))
    v.fixed("next").shuffle(titles)
    later = linked(v, titles[1]) if v.turns("next") else v.label("none")
    return (
        f"<div{v.cls('pager')}>\n<p>{v.label('previous')}: {linked(v, titles[0])}</p>\n"
        f"<p>{v.label('next')}: {later}</p>\n</div>"
    )


def widget(v: Visit) -> str:
    if "widget" not in v.has:
        return ""
    draw = v.moving("widget")
    if v.pick("widget way", (True, False)):
        town = v.pick("town", v.words.towns)
        sky = f"{draw.randint(-4, 33)} °C, {draw.choice(v.words.skies)}"
        return f"<div{v.cls('weather')}><h4>{v.label('weather')}</h4> {town}: {sky}</div>"
    rates = " ".join(f"{name} {draw.uniform(*span):.4f}" for name, span in RATES.items())
    return f"<div{v.cls('rates')}><h4>{v.label('rates')}</h4> {rates}</div>"


def letter(v: Visit) -> str:
    if "letter" not in v.has or (v.turns("letter") + v.fixed("letter").randint(0, 1)) % 2:
        return ""
    return (
        f"<div{v.cls('newsletter')}>\n<h4>{v.label('letter')}</h4>\n<p>{v.label('letter_text')}</p>"
        f'\n<form action="/subscribe">{hidden(v)}<input type="email"> '
        f"<button>{v.label('subscribe')}</button></form>\n</div>"
    )


def aside(v: Visit) -> list[str]:
    """The boxes of a side column, shuffled where the site shuffles them."""
    boxes = [advert(v, "side"), most(v), widget(v), letter(v)]
    if v.pick("related place", (True, False)):
        boxes.append(related(v))
    boxes = [box for box in boxes if box]
    if "order" in v.has and v.turns("order"):
        boxes = boxes[1:] + boxes[:1]
    return boxes


def share_bar(v: Visit) -> str:
    """Buttons to pass the page on, and a few subjects: the same on every visit."""
    if v.story.site == "firm" or v.fixed("share bar").random() < 0.4:
        return ""
    networks = {"han": ("微信", "微博", "QQ空间"), "cyrillic": ("VK", "OK", "Telegram")}
    names = networks.get(v.words.script, ("Facebook", "X", "WhatsApp"))
    links = " ".join(f'<a href="https://share.example/{at}">{n}</a>' for at, n in enumerate(names))
    bar = f"<div{v.cls('share')}>{v.label('share')}: {links}</div>"
    if v.story.site != "press":
        return bar
    tags = v.fixed("tags").sample(v.words.towns + v.words.nav["press"][1:], 3)
    return f"{bar}\n<div{v.cls('topics')}>{v.label('topics')}: {', '.join(tags)}</div>"


def below(v: Visit) -> str:
    """What stands under the story: share buttons, neighbours, related titles, remarks."""
    here = "" if v.pick("related place", (True, False)) else related(v)
    return "\n".join(part for part in (share_bar(v), neighbours(v), here, remarks(v)) if part)
