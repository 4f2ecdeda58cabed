"""one kind of noise and a look -> more furniture by slot, or the whole page sent another way."""

import calendar
import json
import re
from collections.abc import Callable
from random import Random

from tests.watch.fifth.look import Look, grouped, token
from tests.watch.fifth.noise import Pieces

Turn = Callable[[Look, str], str]


def holiday(v: Look) -> Pieces:
    if v.coin() == bool(v.visit):
        return {}
    return {v.fixed.choice(["top", "bar"]): v.box("greeting", f"<p>{v.say('holiday')}</p>")}


def recommend(v: Look) -> Pieces:
    lines = [
        f"{p} – {v.say('price', n=Random(p).randint(9, 900))}" for p in v.turned("products", 4)
    ]
    return {v.fixed.choice(["end", "side"]): v.listing("also", v.say("recommend"), lines)}


def viewing(v: Look) -> Pieces:
    text = v.say("viewing", n=v.fixed.randint(3, 30) + v.visit * 2)
    return {v.fixed.choice(["byline", "end"]): v.box("hot", text)}


def left(v: Look) -> Pieces:
    minutes = 41 * 1440 + v.fixed.randint(900, 25000) - v.days * 1440 - max(0, v.visit - 1)
    days, rest = divmod(minutes, 1440)
    text = v.say("left", d=days, h=rest // 60, m=rest % 60)
    return {v.fixed.choice(["byline", "side", "end"]): v.box("countdown", text)}


def days_left(v: Look) -> Pieces:
    return {
        "byline": v.box("left", v.say("days_left", d=42 + v.fixed.randint(0, 15) - v.days), "span")
    }


def captcha(v: Look) -> Pieces:
    ask = v.say("captcha", a=v.fixed.randint(1, 6) + v.visit, b=v.fast.randint(1, 9))
    form = f'<form><label>{ask}</label><input name="answer"><input type="hidden" name="cid" value='
    return {"end": v.box("comment-form", f'{form}"{token(v.fast, 16)}"></form>')}


def prevnext(v: Look) -> Pieces:
    before, after = v.turned("heads", 2)
    inner = f"<a href='/p'>{v.say('prev')}: {before}</a> <a href='/q'>{v.say('next')}: {after}</a>"
    return {"end": v.box("pager", inner)}


def stats(v: Look) -> Pieces:
    day, total = v.words.all("stats")
    pace = 9 if v.coin(0.6) else 0
    extra = v.fast.randint(1, pace) if pace and v.visit == 2 else 0
    now = day.format(n=v.slow.randint(90, 999) + extra)
    whole = total.format(n=grouped(v, v.grown(20000, 900000, 900) + extra))
    return {"foot": v.box("counter", f"{now} {whole}")}


def events(v: Look) -> Pieces:
    heads = v.turned("heads", 3)
    lines = [
        f"{1 + (v.when.day + 3 * n) % 28:02}.{v.when.month:02} {h}" for n, h in enumerate(heads)
    ]
    return {"side": v.listing("events", v.say("events"), lines)}


def month(v: Look) -> Pieces:
    cells = ""
    for week in calendar.monthcalendar(v.when.year, v.when.month):
        days = (f"<b>{d}</b>" if d == v.when.day else str(d or "") for d in week)
        cells += "<tr>" + "".join(f"<td>{d}</td>" for d in days) + "</tr>"
    title = f"{v.words.all('months')[v.when.month - 1]} {v.when.year}"
    return {"side": v.box("calendar", f"<table><caption>{title}</caption>{cells}</table>")}


def updated(v: Look) -> Pieces:
    text = f"{v.say('updated')} {v.words.date(v.when, v.fixed)}"
    text += f" {v.when:%H}:00" if v.coin(0.4) else ""
    return {v.fixed.choice(["byline", "end", "foot"]): v.box("asof", text)}


def rating(v: Look) -> Pieces:
    text = v.say("rating", s=f"{3.6 + v.slow.randint(0, 13) / 10:.1f}", n=v.grown(4, 90, 2))
    return {v.fixed.choice(["byline", "end"]): v.box("rating", text)}


def recent(v: Look) -> Pieces:
    return {"side": v.listing("recent", v.say("recent"), v.turned("heads", 4))}


def navnew(v: Look) -> Pieces:
    new = v.words.one("navnew", v.fixed)
    return {"nav": f'<li><a href="/new.html">{new}</a></li>'} if v.coin() != bool(v.visit) else {}


def copyright_year(v: Look) -> Pieces:
    year = 2025 + min(v.visit, 1) * v.fixed.choice([1, 1, 1, -1])
    return {"foot": v.box("copyright", f"© 2009–{year}", "span")}


def analytics(v: Look) -> Pieces:
    state = {"requestId": token(v.fast), "ts": int(v.when.timestamp() * 1000), "ab": v.visit % 2}
    script = f"<script>window.__STATE__={json.dumps(state)}</script>"
    pixel = (
        f'<img src="https://stat.example/p.gif?r={v.fast.random()}" width="1" height="1" alt="">'
    )
    return {"tail": script + (pixel if v.coin() else "")}


def qr(v: Look) -> Pieces:
    data = token(v.fast, 60)
    image = f'<img src="data:image/png;base64,{data}" width="90" alt="QR">'
    return {v.fixed.choice(["end", "side"]): v.box("qr", image)}


def photo(v: Look) -> Pieces:
    number = v.fixed.randint(1, 5) + v.visit
    return {"bar": v.box("hero", f'<img src="/banners/head{number}.jpg" alt="" width="980">')}


def teasers(v: Look) -> Pieces:
    count = v.fixed.randint(1, 3)
    cards = ""
    for head, text in zip(v.turned("heads", count), v.turned("teasers", count), strict=True):
        cards += v.box("card", f"<h4><a href='/t'>{head}</a></h4><p>{text}</p>")
    return {v.fixed.choice(["end", "end", "mid", "side"]): v.box("cards", cards)}


def archive(v: Look) -> Pieces:
    lines = []
    for back in range(4):
        first = v.when.year * 12 + v.when.month - 1 - back
        number = Random(f"{v.name}/{first}").randint(6, 60) if back else v.when.day // 2 + 1
        lines.append(f"{v.words.all('months')[first % 12]} {first // 12} ({number})")
    return {"side": v.box("archive", "<ul>" + "".join(f"<li>{t}</li>" for t in lines) + "</ul>")}


def open_now(v: Look) -> Pieces:
    state = v.words.all("open")[(v.fixed.randint(0, 1) + min(v.visit, 1)) % 2]
    return {v.fixed.choice(["header", "side", "foot"]): v.box("hours", state)}


def assets(v: Look, html: str) -> str:
    return re.sub(r"/static/(site\.css|app\.js)", rf"/static/\1?v={token(v.slow, 8)}", html)


def build(v: Look, html: str) -> str:
    salt = f"{v.name}/{min(v.visit, 1)}"

    def named(m: re.Match[str]) -> str:
        return f'class="{m[1]}_{token(Random(salt + m[1]), 5)}"'

    return re.sub(r'class="c-([\w-]+)"', named, html)


def images(v: Look, html: str) -> str:
    key = token(v.fast if v.coin() else v.slow, 24)
    when = int(v.when.timestamp()) + 3600 if v.coin() else 1900000000
    return html.replace('/upload/fig1.jpg"', f'/upload/fig1.jpg?w=640&amp;e={when}&amp;s={key}"')


def sessions(v: Look, html: str) -> str:
    key = token(v.fast, 26)
    form = rf"\1;jsessionid={key.upper()}" if v.coin() else rf"\1?sid={key}"
    return re.sub(r'(href="/(?!static)[\w/.-]*)(?=")', form, html)


def spaces(v: Look, html: str) -> str:
    if v.coin() == bool(v.visit):
        return re.sub(r">\n+<", "><", html)
    return re.sub(r"(</(?:p|li|tr|div|ul)>)", r"\1\n  ", html)


def email(v: Look, html: str) -> str:
    key = v.fast.randrange(256)
    hidden = f"{key:02x}" + "".join(f"{ord(c) ^ key:02x}" for c in "info@portal.example")
    link = f'<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{hidden}">'
    return html.replace("info@portal.example", link + "[email&#160;protected]</a>")


def dom_ids(v: Look, html: str) -> str:
    dice = v.fast
    return re.sub(
        r"<(ul|aside|h2|h3|table|small|p)>", lambda m: f'<{m[1]} id="w{token(dice, 10)}">', html
    )


def lazy(v: Look, html: str) -> str:
    if v.coin() == bool(v.visit):
        return html
    still = 'src="data:image/gif;base64,R0lGOD" loading="lazy" data-src="'
    return html.replace('src="/upload', still + "/upload")


def wrapper(v: Look, html: str) -> str:
    html = html.replace(
        "</head>", f'<meta name="generator" content="CMS 4.{v.slow.random()}"></head>'
    )
    if v.coin() == bool(v.visit):
        return html
    return re.sub(r"<p>(.*?)</p>", r'<p style="text-align:justify"><span>\1</span></p>', html)


def posters(v: Look, html: str) -> str:
    def rank(m: re.Match[str]) -> str:
        dice = Random(f"{v.name}/{m[1]}")
        number = dice.randint(5, 4000) + v.days * dice.randint(0, 3) + (m[1] == "1") * v.days
        mark = "●" if Random(f"{v.name}/{m[1]}/{min(v.visit, 1)}").random() < 0.3 else "○"
        return f"<dl><dd>{mark}</dd><dd>✉ {number}</dd></dl>"

    return re.sub(r"@@RANK(\d+)@@", rank, html)


def downloads(v: Look, html: str) -> str:
    def count(m: re.Match[str]) -> str:
        dice = Random(f"{v.name}/{m[1]}")
        number = dice.randint(10, 900) + v.days * dice.randint(1, 6)
        return f" <span>({v.words.all('download')[0]}: {number})</span>"

    return re.sub(r"@@DL(\d+)@@", count, html)
