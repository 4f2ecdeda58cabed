"""a look at a page -> the furniture a site puts round its content, newer at each visit."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from tests.watch.seventh.look import Look


@dataclass(frozen=True)
class Piece:
    """One kind of noise: where it stands, how common it is, whether a minute changes it."""

    name: str
    weight: float
    slot: str
    fast: bool
    make: Callable[[Look], str]
    kinds: tuple[str, ...] = ()


def _count(look: Look, what: str, low: int, high: int, daily: int, minute: int = 0) -> int:
    """A counter that grows with the days, and with a minute where the page is busy."""
    grown = (look.visit > 0) * (look.gap * daily + look.site(what + "+").randrange(1, 9))
    quick = (look.visit == 2) * (minute and look.site(what + "m").randrange(1, minute + 1))
    return look.site(what).randrange(low, high) + grown + quick


def advert(look: Look) -> str:
    """An advert that turns at each request."""
    text = look.pick("ads", 1, "advert")[0]
    code = look.roll("adcode").randrange(10**6)
    site = look.site("adform").randrange(3)
    if site == 0:
        return f'<div class="ad-slot" id="ad-{code}"><a rel="sponsored" href="/go">{text}</a></div>'
    if site == 1:
        return look.box(look.say("ad"), f'<a href="https://ads.example/c?{code}">{text}</a>')
    return f'<div class="promo"><a href="https://shop.example/?b={code}">{text}</a></div>'


def views(look: Look) -> str:
    """How often the page was read."""
    count = _count(look, "views", 300, 90_000, 41, 6)
    return f'<span class="views">{look.say("views", n=count)}</span>'


def shares(look: Look) -> str:
    """How often the page was shared and liked."""
    likes = _count(look, "likes", 3, 400, 1)
    shown = _count(look, "shares", 1, 90, 1)
    return (
        f'<div class="share"><button>{look.say("share")} <b>{look.num(shown)}</b></button>'
        f"<button>{look.say('likes')} <b>{look.num(likes)}</b></button></div>"
    )


def comments(look: Look) -> str:
    """The readers' comments, with some more at the later visit."""
    said, names = look.words.many("comments"), look.words.many("nicks")
    dice = look.site("comments")
    shown = dice.sample(range(len(said)), 4)[: 4 if look.visit else 2]
    rows = "".join(f"<li><b>{dice.choice(names)}</b>: {said[at]}</li>" for at in shown)
    head = f"{look.say('comments_label')} ({look.num(len(shown))})"
    return look.box(head, f'<ol class="comment-list">{rows}</ol>')


def related(look: Look) -> str:
    """Pages that go with this one, chosen once a day."""
    return look.box(look.say("related"), look.links(look.pick("heads", 4, "related")))


def shuffled(look: Look) -> str:
    """The same suggestions, in another order at each request."""
    pool = look.site("shuffled").sample(list(look.words.many("heads")), 5)
    pool = pool[look.visit :] + pool[: look.visit]
    return look.box(look.say("more"), look.links(pool))


def most_read(look: Look) -> str:
    """The most read pages, in a ranking that moves."""
    return look.box(look.say("most_read"), look.links(look.pick("heads", 5, "most")))


def latest(look: Look) -> str:
    """The newest headlines, each with its age in minutes."""
    dice = look.site(f"latest{min(look.visit, 1)}")
    heads = dice.sample(list(look.words.many("heads")), 4)
    ages = sorted(dice.sample(range(2, 55), 4))
    old = [look.say("min_ago", n=age + (look.visit == 2)) for age in ages]
    rows = "".join(
        f'<li><time>{o}</time> <a href="/l{a}">{h}</a></li>'
        for o, a, h in zip(old, ages, heads, strict=True)
    )
    return look.box(look.say("latest"), f"<ul>{rows}</ul>")


def age(look: Look) -> str:
    """How long ago the page was published."""
    days = look.site("age").randrange(2, 7)
    if not look.visit:
        return f'<time class="ago">{look.say("days_ago", n=days)}</time>'
    if days + look.gap < 14:
        return f'<time class="ago">{look.say("days_ago", n=days + look.gap)}</time>'
    return f'<time class="ago">{look.say("weeks_ago", n=(days + look.gap) // 7)}</time>'


def today(look: Look) -> str:
    """Today's date over the page."""
    text = f"{look.date(look.now)}{look.say('comma')}{look.weekday()}"
    return f'<div class="today">{text}</div>'


def clock(look: Look) -> str:
    """The server's clock."""
    second = look.roll("clock").randrange(60)
    text = f"{look.date(look.now)} {look.num(look.now.hour)}:{look.now.minute:02d}:{second:02d}"
    return f'<span id="clock">{text}</span>'


def weather(look: Look) -> str:
    """The weather in the readers' town."""
    town = look.site("town").choice(look.words.many("towns"))
    heat = look.site(f"heat{look.visit}").randrange(-4, 15) + 16 * (look.visit > 0)
    sky = look.pick("skies", 1, "sky")[0]
    return f'<div class="weather">{town} {look.num(heat)}°C {sky}</div>'


def rates(look: Look) -> str:
    """The day's exchange rates."""
    rows = []
    for name in look.words.many("moneys"):
        rate = look.site(name).uniform(1, 90) + look.visit * look.site(name + "!").uniform(0.1, 1)
        rows.append(f"<li>{name} <b>{look.num(round(rate, 2))}</b></li>")
    return look.box(look.say("rates"), f"<ul>{''.join(rows)}</ul>")


def years(look: Look) -> str:
    """The year after the copyright mark."""
    first = look.site("first").randrange(1998, 2016)
    year = look.now.year
    return f"<p>© {look.num(first)}–{look.num(year)} {look.say('rights')}</p>"


def cookie(look: Look) -> str:
    """A notice that a first visit gets and a later one may not."""
    if look.visit:
        return ""
    button = look.say("accept")
    text = look.say("cookie")
    return f'<div class="cookie-notice" role="dialog"><p>{text}</p><button>{button}</button></div>'


def greeting(look: Look) -> str:
    """A line to the reader, by the hour and by where it seems to be."""
    town = look.pick("towns", 1, "geo")[0]
    hello = look.words.many("hello")[look.visit > 0]
    return f'<div class="user">{hello} {look.say("your_town", t=town)}</div>'


def online(look: Look) -> str:
    """Who is on the board now."""
    guests = look.site("guests").randrange(20, 300) + 7 * look.visit
    who = ", ".join(look.pick("nicks", 2, "who"))
    return look.box(look.say("online_label"), f"<p>{look.say('online', n=guests)} {who}</p>")


def visitors(look: Look) -> str:
    """The visitors of today and of all time."""
    a = look.site(f"va{min(1, look.visit)}").randrange(50, 4000) + 3 * (look.visit == 2)
    b = _count(look, "vb", 90_000, 2_000_000, 1900) + 3 * (look.visit == 2)
    return f'<div class="counter">{look.say("visitors", a=a, b=b)}</div>'


def saying(look: Look) -> str:
    """The saying of the day."""
    return look.box(look.say("saying_label"), f"<p>{look.pick('sayings', 1, 'saying')[0]}</p>")


def campaign(look: Look) -> str:
    """What the site asks of its readers this season."""
    text = look.pick("campaigns", 1, "campaign")[0]
    return f'<div class="cta"><p>{text}</p><a href="/join">{look.say("join")}</a></div>'


def alert(look: Look) -> str:
    """A notice over the whole site that comes or goes."""
    text = look.site("alert").choice(look.words.many("alerts"))
    shown = bool(look.visit) == (look.site("alert?").random() < 0.6)
    return f'<div class="site-alert">{text}</div>' if shown else ""


def menu(look: Look) -> str:
    """A menu that gets an entry."""
    entries = list(look.words.many("menu"))
    extra = look.site("extra").choice(look.words.many("menu_new"))
    if look.visit:
        entries.insert(look.site("at").randrange(1, len(entries)), extra)
    return "".join(f'<li><a href="/m">{entry}</a></li>' for entry in entries)


def days_left(look: Look) -> str:
    """How many days are left to bid, counted by the page."""
    left = look.gap + look.site("left").randrange(2, 20) - look.gap * (look.visit > 0)
    return f'<span class="badge">{look.say("days_left", n=left)}</span>'


def events(look: Look) -> str:
    """What is on in the next days."""
    rows = []
    for at, what in enumerate(look.pick("events", 3, "events")):
        day = look.now + datetime.timedelta(days=2 + 3 * at)
        rows.append(f"<li><time>{look.date(day)}</time> {what}</li>")
    return look.box(look.say("events_label"), f"<ul>{''.join(rows)}</ul>")


def poll(look: Look) -> str:
    """A poll's standing."""
    yes = look.site(f"yes{look.visit}").randrange(30, 70)
    total = _count(look, "poll", 100, 3000, 23)
    inner = f"<p>{look.say('poll')}</p><ul><li>{look.say('yes')} {look.num(yes)}%</li>"
    inner += f"<li>{look.say('no')} {look.num(100 - yes)}%</li></ul>"
    return look.box(look.say("poll_label"), f"{inner}<p>{look.say('votes', n=total)}</p>")


def updated(look: Look) -> str:
    """When the site was last renewed, of itself."""
    return f'<p class="upd">{look.say("updated", d=look.date(look.now))}</p>'
