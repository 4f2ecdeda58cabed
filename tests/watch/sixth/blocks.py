"""a look at a page -> the widgets a reader sees beside the text, as they stand at that visit."""

from datetime import timedelta
from random import Random

from tests.watch.sixth.look import Look, box, links


def advert(look: Look) -> str:
    """Another advert at each request, now and then none."""
    dice = look.fast
    text = dice.choice(look.words["ads"])
    link = f"https://ads.example/c?k={dice.getrandbits(40):x}"
    if dice.random() < 0.12:
        return '<div class="ad-slot"></div>\n'
    return f'<div class="ad-slot"><a rel="sponsored" href="{link}">{text}</a></div>\n'


def advert_mid(look: Look) -> str:
    """An advert between the paragraphs, without a telling class on some sites."""
    text = look.fast.choice(look.words["ads"])
    name = look.base.choice(["banner-inline", "block-302", "promo", "rc-wrap"])
    return f'<div class="{name}"><a href="/go/{look.fast.randint(100, 999)}">{text}</a></div>\n'


def related(look: Look) -> str:
    """Related pages, chosen anew each day, on some sites at each request."""
    dice = look.fast if look.base.random() < 0.25 else look.slow
    return box("related", look.say("related"), links(look.items(dice, 4), dice))


def popular(look: Look) -> str:
    """The most read, numbered."""
    rows = "".join(f"<li><a href='/p'>{item}</a></li>" for item in look.items(look.slow, 5))
    return box("most-read", look.say("popular"), f"<ol>{rows}</ol>")


def latest(look: Look) -> str:
    """A ticker with its minutes, which go on."""
    ages = sorted(look.slow.sample(range(3, 58), 4))
    later = 1 if look.visit == 2 else 0
    rows = "".join(
        f"<li><time>{look.say('mins', n=age + later)}</time> <a href='/n/{age}'>{item}</a></li>"
        for age, item in zip(ages, look.items(look.slow, 4), strict=True)
    )
    return box("ticker", look.say("latest"), f"<ul>{rows}</ul>")


def views(look: Look) -> str:
    """A counter of views; on busy pages it moves within a minute."""
    busy = look.base.random() < 0.5 and look.visit == 2
    count = look.grown(300, 900) + (look.fast.randint(1, 9) if busy else 0)
    return f'<span class="views">{look.say("views", n=count)}</span>\n'


def comment_count(look: Look) -> str:
    """How many comments there are."""
    return f'<a class="cc" href="#comments">{look.say("comments", n=look.grown(2, 8))}</a>\n'


def likes(look: Look) -> str:
    """Thumbs and the row of share buttons."""
    text = look.say("likes", n=look.grown(5, 30))
    return f'<div class="share"><span>{look.say("share")}</span> <b>{text}</b></div>\n'


def age(look: Look) -> str:
    """How long ago the page came out."""
    days = look.base.randint(1, 6)
    return f'<time class="ago">{look.say("days", n=days + look.gap)}</time>\n'


def updated(look: Look) -> str:
    """A stamp renewed by each publishing, with or without a change."""
    day = look.when - timedelta(days=look.slow.randint(0, 3))
    return f'<p class="stamp">{look.say("updated", x=look.date(day))}</p>\n'


def today(look: Look) -> str:
    """The day, on some sites with the clock."""
    text = look.date(look.when)
    if look.base.random() < 0.7:
        text += f", {look.words['weekdays'][look.when.weekday()]}"
    if "hijri" in look.words:
        text += f" - {_hijri(look)}"
    if Random(f"{look.name}/clock").random() < 0.4:
        text += f" {look.when:%H:%M}"
    return f'<div class="today">{look.say("today", x=text)}</div>\n'


def _hijri(look: Look) -> str:
    """The day by the other calendar, counted by the civil rule."""
    days = look.when.toordinal() - 227014
    cycle, days = divmod(days - 1, 10631)
    year = min((30 * days + 15) // 10631, 29)
    days -= year * 354 + (11 * year + 14) // 30
    month = min(days * 2 // 59, 11)
    day = days - (59 * month + 1) // 2 + 1
    return f"{day} {look.words['hijri'][month]} {cycle * 30 + year + 1}"


def dispatch(look: Look) -> str:
    """How long the shop still sends today."""
    minutes = look.slow.randint(70, 590) - (1 if look.visit == 2 else 0)
    hours, rest = divmod(minutes, 60)
    return f'<p class="ship">{look.say("dispatch", h=hours, n=rest)}</p>\n'


def weather(look: Look) -> str:
    """A town, its sky and its degrees."""
    town, sky = look.base.choice(look.words["cities"]), look.slow.choice(look.words["sky"])
    text = f"{look.say('weather')}: {town} {look.slow.randint(-4, 33)}°, {sky}"
    return f'<div class="w">{text}</div>\n'


def rates(look: Look) -> str:
    """Rates of the day."""
    usd, eur = look.slow.uniform(1, 90), look.slow.uniform(1, 99)
    return box("rates", look.say("rates"), f"<span>USD {usd:.2f}</span> <span>EUR {eur:.2f}</span>")


def extra(look: Look) -> str:
    """What such sites show of the day's local figures."""
    parts = [f"{look.slow.randint(5, 19)}:{look.slow.randint(10, 59)}", look.slow.randint(2, 180)]
    lines = [text.format(x=parts[0], n=parts[1]) for text in look.words["extra"]]
    return '<div class="strip">' + " ".join(f"<span>{line}</span>" for line in lines) + "</div>\n"


def greet(look: Look) -> str:
    """A line to the visitor."""
    words = look.words["greet"]
    at = (look.base.randrange(3) + min(look.visit, 1)) % 3
    return f'<div class="user"><a href="/login">{words[at]}</a></div>\n'


def region(look: Look) -> str:
    """The town the site thinks the visitor is in."""
    towns = look.words["cities"]
    at = (look.base.randrange(4) + min(look.visit, 1)) % 4
    return f'<span class="geo">{look.say("region", x=towns[at])}</span>\n'


def visited(look: Look) -> str:
    """When this visitor came last."""
    last = look.when - timedelta(days=look.base.randint(1, 9) if look.visit < 2 else 0)
    return f"<small>{look.say('visited', x=look.date(last))}</small>\n"


def cookies(look: Look) -> str:
    """A banner that stands at one visit and not at the other."""
    if (look.base.random() < 0.5) == (look.visit == 0):
        return ""
    text, *buttons = look.words["cookies"]
    made = "".join(f"<button>{button}</button>" for button in buttons)
    return f'<div id="cookie-bar" role="dialog"><p>{text}</p>{made}</div>\n'


def notice(look: Look) -> str:
    """A line over the whole site, there for a while."""
    words = look.words["notice"]
    at = look.base.randrange(4) + min(look.visit, 1)
    text = (*words, "")[at % 4]
    return f'<div class="sitewide">{text}</div>\n' if text else ""


def season(look: Look) -> str:
    """One more entry of the menu, for the season."""
    if (look.base.random() < 0.5) == (look.visit == 0):
        return ""
    return f'<a class="nav-x" href="/s">{look.base.choice(look.words["season"])}</a>\n'


def subscribe(look: Look) -> str:
    """A button whose words are being tried out on the visitors."""
    words = look.words["subscribe"]
    return f'<button class="cta">{words[(look.base.randrange(3) + look.visit) % 3]}</button>\n'


def poll(look: Look) -> str:
    """A poll and its shares."""
    ask, *answers = look.words["poll"]
    first = look.slow.randint(20, 60)
    shares = (first, 90 - first, 10)
    rows = "".join(f"<li>{a} {n}%</li>" for a, n in zip(answers, shares, strict=True))
    return box("poll", ask, f"<ul>{rows}</ul>")


def talk(look: Look) -> str:
    """Readers' comments: new ones come."""
    texts = look.base.sample(look.words["talk"], 5)
    names = look.base.sample(look.words["names"], 5)
    rows = "".join(
        f'<li class="comment"><b>{name}</b><p>{text}</p></li>'
        for name, text in list(zip(names, texts, strict=True))[: 4 if look.visit else 2]
    )
    return f'<section id="comments"><ul>{rows}</ul></section>\n'


def pager(look: Look) -> str:
    """The neighbours of the page; the next one comes in time."""
    before, after = look.items(look.base, 2)
    line = f'<a rel="prev" href="/b">{look.say("prev", x=before)}</a>'
    if look.visit:
        line += f' <a rel="next" href="/c">{look.say("next", x=after)}</a>'
    return f'<div class="pager">{line}</div>\n'


def tags(look: Look) -> str:
    """A cloud of subjects in another order."""
    dice = look.fast if look.base.random() < 0.6 else look.slow
    found = dice.sample(look.words["tags"], 6)
    return '<div class="tags">' + " ".join(f'<a href="/t">{t}</a>' for t in found) + "</div>\n"


def quote(look: Look) -> str:
    """A saying, of the day or of the request."""
    heading, *sayings = look.words["quotes"]
    at = look.base.randrange(4) + (look.visit if look.base.random() < 0.5 else min(look.visit, 1))
    return box("qotd", heading, f"<p>{sayings[at % 4]}</p>")


def events(look: Look) -> str:
    """What is on next."""
    heading, *names = look.words["events"]
    rows = "".join(
        f"<li>{look.date(look.when + timedelta(days=3 * i + 1))} {name}</li>"
        for i, name in enumerate(look.slow.sample(names, 3))
    )
    return box("events", heading, f"<ul>{rows}</ul>")


def onair(look: Look) -> str:
    """What the station sends now."""
    heading, *names = look.words["onair"]
    at = look.base.randrange(4) + min(look.visit, 1)
    return f'<div class="live">{heading}: {names[at % 4]}</div>\n'


def online(look: Look) -> str:
    """Who is here."""
    count = look.fast.randint(20, 400)
    text = look.say("online", n=count, k=count - look.fast.randint(2, 15))
    return f'<p class="online">{text}</p>\n'


def viewers(look: Look) -> str:
    """How many look at it this moment."""
    return f'<p class="now">{look.say("viewers", n=look.fast.randint(2, 60))}</p>\n'


def visitors(look: Look) -> str:
    """The old counter at the foot."""
    more = look.fast.randint(1, 4) if look.visit == 2 else 0
    count = look.grown(9000, 5000) + more
    return f"<p align='center'>{look.say('visitors', n=count)}</p>\n"


def raised(look: Look) -> str:
    """How much has been given."""
    text = look.say("raised", n=look.grown(1000, 700), m=20000)
    return f'<div class="thermo">{text}</div>\n'


def free(look: Look) -> str:
    """How many pages the visitor may still read."""
    return f'<div class="meter">{look.say("free", n=5 - look.visit)}</div>\n'


def ratings(look: Look) -> str:
    """Stars."""
    mark = f"{look.slow.uniform(3.6, 4.9):.1f}"
    return f'<div class="stars">{look.say("ratings", r=mark, n=look.grown(20, 12))}</div>\n'


def left(look: Look) -> str:
    """Days left, counted by the server."""
    return f'<span class="dl">{look.say("left", n=look.base.randint(45, 70) - look.gap)}</span>\n'


def posts(look: Look) -> str:
    """The writer's count of posts."""
    return f'<dl class="profile"><dd>{look.say("posts", n=look.grown(40, 20))}</dd></dl>\n'


def callus(look: Look) -> str:
    """A telephone number lent to this visitor."""
    return f'<p class="tel">{look.say("callus", n=look.fast.randint(100000, 999999))}</p>\n'


def years(look: Look) -> str:
    """The year at the foot."""
    return f"<p>© {look.when.year} {look.say('copyright')}</p>\n"
