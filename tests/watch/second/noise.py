"""a voice and a moment -> the parts of a page that change by themselves."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import escape
from random import Random

from tests.watch.second.text import Voice


@dataclass
class Moment:
    """One visit: every kind of noise draws from its own seed, and notes that it was drawn."""

    name: str
    seeds: dict[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def draw(self, kind: str, place: object = "") -> Random:
        self.used.add(kind)
        return Random(f"{self.name}/{kind}/{place}/{self.seeds.get(kind, 0)}")


@dataclass
class Slots:
    """The slots of a layout; ``style`` chooses how this site marks them up."""

    voice: Voice
    moment: Moment
    style: int

    def _pick(self, *choices: str) -> str:
        return choices[self.style % len(choices)]

    def _links(self, texts: list[str], base: str) -> str:
        token = self.token()
        return "".join(
            f'<li><a href="/{base}/{1000 + len(text) * 7}?sid={token}">{escape(text)}</a></li>'
            for text in texts
        )

    def token(self) -> str:
        return f"{self.moment.draw('token').getrandbits(64):016x}"

    def nonce(self) -> str:
        return f"{self.moment.draw('nonce').getrandbits(80):020x}"

    def version(self) -> str:
        return f"{self.moment.draw('version').getrandbits(32):08x}"

    def experiment(self) -> str:
        draw = self.moment.draw("experiment")
        return f"exp-{draw.randrange(90)} variant-{draw.choice('abcd')}"

    def clock(self) -> str:
        draw = self.moment.draw("clock")
        now = datetime(2025, 1, 1) + timedelta(minutes=draw.randrange(500_000))
        text = self.voice.one(
            "clock",
            day=now.day,
            month=self.voice.all("months")[now.month - 1],
            year=now.year,
            weekday=self.voice.all("weekdays")[now.weekday()],
            time=f"{now:%H:%M}",
        )
        return self._pick(
            f'<div class="today">{text}</div>',
            f'<span id="clock" class="top-date">{text}</span>',
            f'<time class="site-clock" datetime="{now:%Y-%m-%dT%H:%M}">{text}</time>',
        )

    def ago(self) -> str:
        text = self.voice.one("ago", n=self.moment.draw("ago").randrange(2, 59))
        return self._pick(
            f'<p class="updated">{text}</p>',
            f'<span class="ts" data-rel="1">{text}</span>',
            f"<div><small>{text}</small></div>",
        )

    def counters(self) -> str:
        draw = self.moment.draw("counters")
        keys = ("views", "likes", "comments", "shares")
        texts = [
            self.voice.one(key, n=f"{draw.randrange(3, 90_000) // (1 + 9 * i)}")
            for i, key in enumerate(keys)
        ]
        return self._pick(
            f'<div class="meta-counts">{" · ".join(texts)}</div>',
            '<ul class="stats">' + "".join(f"<li>{text}</li>" for text in texts) + "</ul>",
            "<p>" + " ".join(f'<span class="cnt">{text}</span>' for text in texts[:2]) + "</p>",
            '<div class="engagement">'
            + "".join(f"<span><i class='icon'></i>{text}</span> " for text in texts[1:])
            + "</div>",
        )

    def ad(self, place: str) -> str:
        draw = self.moment.draw("ad", place)
        label, text = self.voice.one("ad"), draw.choice(self.voice.all("ads"))
        if draw.random() < 0.2:
            return f'<div class="ad-slot" id="ad-{place}"></div>'
        number = draw.randrange(10**6)
        link = f'<a href="https://ads.example/c?id={number}" rel="sponsored">{escape(text)}</a>'
        return self._pick(
            f'<aside class="ad ad-{place}"><span class="ad-label">{label}</span>{link}</aside>',
            f'<ins class="adsbygoogle" data-ad-slot="{number}"><small>{label}</small> {link}</ins>',
            f'<div id="banner-{place}" class="banner"><em>{label}</em><p>{link}</p></div>',
            f'<div class="sponsored"><h4>{label}</h4><p>{link}</p></div>'
            f'<iframe title="{label}" src="https://ads.example/f/{number}"></iframe>',
            f'<div class="promo-box promo-{place}"><b>{label}</b><br>{link}</div>',
        )

    def listing(self, kind: str, count: int = 4) -> str:
        """``kind``: related or popular."""
        draw = self.moment.draw(kind)
        label = self.voice.one(kind)
        items = self._links(draw.sample(self.voice.all("headlines"), count), "a")
        return self._pick(
            f'<section class="{kind}"><h3>{label}</h3><ul>{items}</ul></section>',
            f'<div class="widget widget_{kind}"><h4>{label}</h4><ol>{items}</ol></div>',
            f'<aside aria-label="{label}" class="{kind}-posts"><strong>{label}</strong>'
            f"<ul>{items}</ul></aside>",
        )

    def tags(self) -> str:
        draw = self.moment.draw("tags")
        picked = draw.sample(self.voice.all("tags"), 5)
        links = " ".join(f'<a href="/tag/{i}">#{tag}</a>' for i, tag in enumerate(picked))
        return f'<div class="trending"><span>{self.voice.one("trending")}</span> {links}</div>'

    def weather(self) -> str:
        draw = self.moment.draw("weather")
        text = self.voice.one(
            "weather", n=draw.randrange(-5, 34), sky=draw.choice(self.voice.all("skies"))
        )
        return self._pick(
            f'<div class="weather-widget">{text}</div>',
            f'<div id="weather"><i class="w-ico w{draw.randrange(9)}"></i> {text}</div>',
        )

    def rates(self) -> str:
        draw = self.moment.draw("rates")
        rows = [
            (code, f"{draw.uniform(0.5, 90):.2f}", f"{draw.uniform(-2, 2):+.2f}%")
            for code in ("USD", "EUR", "GBP", "XAU")
        ]
        if self.style % 2:
            cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
            return (
                f'<table class="rates"><caption>{self.voice.one("rates")}</caption>{cells}</table>'
            )
        cells = " ".join(f"<span>{' '.join(row)}</span>" for row in rows)
        return f'<div class="ticker"><b>{self.voice.one("rates")}</b> {cells}</div>'

    def cookie(self) -> str:
        if self.moment.draw("cookie").random() < 0.5:
            return ""
        yes, no = self.voice.all("cookie_buttons")
        return (
            f'<div class="cookie-banner" role="dialog"><p>{self.voice.one("cookie")}</p>'
            f"<button>{yes}</button><button>{no}</button></div>"
        )

    def menu(self) -> str:
        entries = list(self.voice.all("menu"))
        self.moment.draw("menu").shuffle(entries)
        links = [f'<a href="/s/{len(entry)}">{entry}</a>' for entry in entries]
        return self._pick(
            "<nav><ul>" + "".join(f"<li>{link}</li>" for link in links) + "</ul></nav>",
            f'<div class="nav" role="navigation">{" | ".join(links)}</div>',
            f'<nav class="main-menu">{"".join(links)}</nav>',
        )

    def crumbs(self) -> str:
        draw = self.moment.draw("crumbs")
        path = [self.voice.one("home"), *draw.sample(self.voice.all("menu"), draw.randrange(1, 3))]
        return self._pick(
            f'<div class="breadcrumbs">{" › ".join(path)}</div>',
            '<nav aria-label="breadcrumb"><ol>'
            + "".join(f'<li><a href="/">{step}</a></li>' for step in path)
            + "</ol></nav>",
        )

    def greet(self) -> str:
        name = self.moment.draw("greet").choice(self.voice.all("names"))
        return f'<div class="user-bar">{self.voice.one("greet", name=name)}</div>'

    def quote(self) -> str:
        text = self.moment.draw("quote").choice(self.voice.all("quotes"))
        return self._pick(
            f'<div class="quote-of-day"><h4>{self.voice.one("quote")}</h4><p>{text}</p></div>',
            f'<aside class="widget"><h3>{self.voice.one("quote")}</h3><q>{text}</q></aside>',
        )

    def online(self) -> str:
        text = self.voice.one("online", n=self.moment.draw("online").randrange(12, 4000))
        return f'<div class="who-is-online">{text}</div>'

    def share(self) -> str:
        draw = self.moment.draw("share")
        names = draw.sample(("Facebook", "X", "Telegram", "WhatsApp", "VK", "WeChat", "Email"), 4)
        buttons = "".join(f'<button class="sh-{name.lower()}">{name}</button>' for name in names)
        return f'<div class="share-buttons"><span>{self.voice.one("share")}</span>{buttons}</div>'

    def pager(self) -> str:
        last = self.moment.draw("pager").randrange(20, 400)
        return (
            f'<div class="pagination">{self.voice.one("pager", n=last)} <a href="?p=2">»</a></div>'
        )

    def image(self) -> str:
        draw = self.moment.draw("image")
        path = f"/media/{draw.getrandbits(48):012x}.jpg"
        if draw.random() < 0.5:
            blank = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
            return f'<img class="lazy" src="{blank}" data-src="{path}" alt="">'
        return f'<img class="lazy loaded" src="{path}" alt="" loading="lazy">'

    def year(self) -> str:
        text = self.voice.one("copyright", year=self.moment.draw("year").randrange(2023, 2027))
        return f"<p>{text}</p>"

    def sentences(self, texts: list[str]) -> str:
        """The sentences of one paragraph: the same words, the markup of the day."""
        way = self.moment.draw("markup").randrange(5)
        clean = [escape(text, quote=False) for text in texts]
        if way == 1:
            return "\n      " + self.voice.joint.join(clean).replace(" ", "\n      ", 3) + "\n    "
        if way == 2:
            return self.voice.joint.join(f"<span>{text}</span>" for text in clean)
        if way == 3:
            return f"<font>{self.voice.joint.join(clean)}</font>"
        if way == 4:
            first, space, rest = clean[0].partition(" ")
            clean[0] = f"<strong>{first}</strong>{space}{rest}"
        return self.voice.joint.join(clean)
