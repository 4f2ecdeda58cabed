"""one kind of noise and a look -> the pieces of furniture it puts on the page, by slot."""

import json
from collections.abc import Callable
from datetime import timedelta

from tests.watch.fifth.look import Look, grouped, token

Pieces = dict[str, str]
Piece = Callable[[Look], Pieces]


def today(v: Look) -> Pieces:
    day = v.words.all("days")[v.when.weekday()]
    text = v.say("today", day=day, date=v.words.date(v.when, v.fixed))
    return {v.fixed.choice(["header", "top", "bar"]): v.box("date", text, "span")}


def clock(v: Look) -> Pieces:
    hm = v.when.strftime(v.fixed.choice(["%H:%M:%S", "%H:%M"]))
    return {"header": v.box("clock", v.say("clock", hm=hm), "span")}


def csrf(v: Look) -> Pieces:
    value = token(v.fast, v.fixed.choice([32, 40, 64]))
    name = v.fixed.choice(["csrf_token", "_token", "__RequestVerificationToken", "_wpnonce"])
    field = f'<form action="/search"><input name="q" placeholder="{v.say("search")}">'
    field += f'<input type="hidden" name="{name}" value="{value}"></form>'
    meta = f'<meta name="csrf-token" content="{value}">' if v.coin() else ""
    return {"header": v.box("search", field), "head": meta}


def nonce(v: Look) -> Pieces:
    value = token(v.fast, 22)
    return {"head": f'<script nonce="{value}">window.dataLayer=window.dataLayer||[];</script>'}


def advert(v: Look) -> Pieces:
    pieces = {}
    slots = v.fixed.sample(["top", "mid", "end", "side", "side"], 2)
    for slot, text in zip(slots, v.turned("ads", 2, each_request=True), strict=True):
        link = f'<a href="https://ads.example/c?id={token(v.fast, 12)}"><img src="https://ads.'
        link += f'example/b/{v.fast.randint(100, 999)}.gif" alt="">{text}</a>'
        label = f"<small>{v.say('adlabel')}</small>" if v.coin(0.6) else ""
        pieces[slot] = v.box(v.fixed.choice(["banner", "ad-slot", "promo-box"]), label + link)
    return pieces


def sponsored(v: Look) -> Pieces:
    text = v.turned("sponsored", 1, each_request=v.coin())[0]
    href = f"/go?c={token(v.slow, 8)}"
    return {"mid": v.box("teaser", f'<p><a href="{href}">{text}</a></p>')}


def related(v: Look) -> Pieces:
    lines = v.turned("heads", v.fixed.randint(3, 6))
    return {v.fixed.choice(["end", "side"]): v.listing("related", v.say("related"), lines)}


def most(v: Look) -> Pieces:
    lines = v.turned("heads", 5)
    return {"side": v.listing("most-read", v.say("most"), lines, numbered=True)}


def latest(v: Look) -> Pieces:
    heads = v.turned("heads", 5)
    since = v.when - timedelta(seconds=61) * (v.visit == 2)
    times = [f"{since - timedelta(minutes=23 * n):%H:%M}" for n in range(1, 6)]
    if v.coin():
        start = 2 + v.slow.randint(0, 3) + (v.visit == 2)
        times = [v.say("ago_min", n=start + 11 * n) for n in range(5)]
    return {
        "side": v.listing("latest", v.say("latest"), heads, notes=[f"<i>{t}</i> " for t in times])
    }


def views(v: Look) -> Pieces:
    number = v.grown(120, 9000, 90, 6 if v.coin(0.4) else 0)
    slot = v.fixed.choice(["byline", "byline", "end"])
    return {slot: v.box("views", v.say("views", n=grouped(v, number)), "span")}


def comment_count(v: Look) -> Pieces:
    text = v.say("comments_n", n=v.grown(0, 40, 3))
    return {v.fixed.choice(["byline", "end"]): v.box("count", f'<a href="#c">{text}</a>', "span")}


def shares(v: Look) -> Pieces:
    share = v.box("share", v.say("share", n=v.grown(3, 300, 5)), "span")
    like = v.box("like", v.say("like", n=v.grown(5, 500, 9)), "span")
    return {"end": v.box("social", share + " " + like)}


def ago(v: Look) -> Pieces:
    age = v.fixed.randint(2, 6) + v.days
    text = v.say("ago_week", n=age // 7) if age > 20 else v.say("ago_day", n=age)
    return {"byline": v.box("time", f"{v.say('posted')} {text}", "span")}


def comments(v: Look) -> Pieces:
    order = list(v.words.all("comments"))
    v.fixed.shuffle(order)
    shown = order[: 2 + min(v.visit, 1) * v.fixed.randint(1, 4)]
    nicks = v.words.all("nicks")
    made = ""
    for n, text in enumerate(shown):
        age = v.say("ago_day", n=1 + v.days + len(shown) - n)
        nick = nicks[(n * 3 + v.fixed.randint(0, 7)) % len(nicks)]
        made += v.box("comment", f"<b>{nick}</b> <small>{age}</small><p>{text}</p>")
    return {"end": v.box("comments", f"<h3>{v.say('comments_title')}</h3>{made}")}


def online(v: Look) -> Pieces:
    text = v.say("online", m=v.fast.randint(1, 9), n=v.fixed.randint(20, 90) + v.visit * 3)
    return {v.fixed.choice(["foot", "end"]): v.box("online", text)}


def generated(v: Look) -> Pieces:
    seconds = f"{v.fast.random() + 0.021:.{v.fixed.choice([3, 4, 6])}f}"
    return {"foot": v.box("debug", v.say("generated", s=seconds), "span")}


def cache_note(v: Look) -> Pieces:
    when = v.when if v.coin() or v.visit < 2 else v.when - timedelta(seconds=61)
    return {
        "tail": f"<!-- Cached page generated on {when:%Y-%m-%d %H:%M:%S} by node{v.days % 4} -->"
    }


def weather(v: Look) -> Pieces:
    sky = v.turned("sky", 1)[0]
    warm = v.fixed.randint(2, 15) + (min(v.visit, 1) * v.fixed.randint(1, 9))
    text = f"{v.words.one('cities', v.fixed)}: {warm}°C, {sky}"
    return {v.fixed.choice(["header", "side", "bar"]): v.box("weather", text)}


def rates(v: Look) -> Pieces:
    title, dollar, euro = v.words.all("rates")
    low = v.fixed.uniform(6, 40) + v.days * 0.0123
    mark = "," if v.words.script in ("cyrillic", "turkish") else "."
    text = f"{title}: {dollar} {low:.4f} · {euro} {low * 1.09:.4f}".replace(".", mark)
    return {v.fixed.choice(["header", "side"]): v.box("rates", text)}


def prayers(v: Look) -> Pieces:
    title, *names = v.words.all("prayers")
    hours = (5, 12, 15, 18, 20)
    times = [
        f"<li>{n} {h:02}:{(7 + 9 * h + v.days) % 60:02}</li>"
        for n, h in zip(names, hours, strict=True)
    ]
    return {"side": v.box("prayer-times", f"<b>{title}</b><ul>{''.join(times)}</ul>")}


def notice(v: Look) -> Pieces:
    shown = v.turned("notice", 1)[0]
    return {v.fixed.choice(["top", "bar"]): v.box("alert", f"<p>{shown}</p>")}


def ticker(v: Look) -> Pieces:
    text = " • ".join(v.turned("heads", v.fixed.randint(1, 3)))
    return {"bar": v.box("ticker", f"<b>{v.say('ticker')}</b> {text}")}


def cookie(v: Look) -> Pieces:
    if v.coin() == bool(v.visit):
        return {}
    text, yes, settings = v.words.all("cookie")
    inner = f"<p>{text}</p><button>{yes}</button><button>{settings}</button>"
    return {v.fixed.choice(["top", "tail"]): v.box("cookie-notice", inner)}


def poll(v: Look) -> Pieces:
    ask, *answers = v.words.all("poll")
    counts = [v.grown(20 * n + 5, 300, 7 + n) for n in range(1, len(answers) + 1)]
    lines = "".join(
        f"<li>{a}: {100 * c // sum(counts)}% ({c} {v.say('votes')})</li>"
        for a, c in zip(answers, counts, strict=True)
    )
    return {"side": v.box("poll", f"<p>{ask}</p><ul>{lines}</ul>")}


def quote(v: Look) -> Pieces:
    text = v.turned("quotes", 1)[0]
    return {"side": v.box("quote", f"<b>{v.say('quote')}</b><p>{text}</p>")}


def welcome(v: Look) -> Pieces:
    ip = ".".join(str(v.slow.randint(11, 240)) for _ in range(4))
    return {v.fixed.choice(["header", "bar", "foot"]): v.box("user", v.say("welcome", ip=ip))}


def greet(v: Look) -> Pieces:
    words = v.words.all("greet")
    return {"header": v.box("hello", words[(v.fixed.randint(0, 2) + min(v.visit, 1)) % 3], "span")}


def letter(v: Look) -> Pieces:
    field = f'<input type="email" placeholder="{v.say("email")}">'
    slot = v.fixed.choice(["mid", "end", "side"])
    return {slot: v.box("newsletter", f"<p>{v.turned('letter', 1)[0]}</p>{field}")}


def popup(v: Look) -> Pieces:
    text = v.turned("popup", 1)[0]
    return {v.fixed.choice(["tail", "mid", "end"]): v.box("modal", f"<p>{text}</p>")}


def tags(v: Look) -> Pieces:
    order = v.fast.sample(v.words.all("tags"), 7)
    links = " ".join(f'<a style="font-size:{v.fast.randint(9, 20)}px">{t}</a>' for t in order)
    return {"side": v.box("tagcloud", f"<b>{v.say('tags_title')}</b> {links}")}


def partners(v: Look) -> Pieces:
    order = list(v.words.all("partners"))
    v.fast.shuffle(order)
    return {v.fixed.choice(["side", "foot"]): v.listing("links", v.say("partners_title"), order)}


def jsonld(v: Look) -> Pieces:
    stamp = (v.when if v.coin() else v.when.replace(hour=3, minute=0, second=1)).isoformat()
    data = json.dumps({"@context": "https://schema.org", "@type": "WebPage", "dateModified": stamp})
    meta = f'<meta property="og:updated_time" content="{stamp}">'
    return {"head": f'<script type="application/ld+json">{data}</script>{meta}'}
