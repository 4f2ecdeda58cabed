"""one visit -> the pieces of a page that change with each request or within a minute."""

from datetime import timedelta

from tests.watch.fourth.look import Look


def csrf(look: Look) -> str:
    """A form with a token."""
    dice = look.dice("csrf")
    name = dice.choice(
        ["csrf_token", "_token", "authenticity_token", "__VIEWSTATE", "form_build_id"]
    )
    hidden = f'<input type="hidden" name="{name}" value="{look.token("csrf", 40)}">'
    label = look.words.say[dice.choice(["search", "login"])]
    return (
        f'<form action="/s" method="post">{hidden}<input name="q"><button>{label}</button></form>'
    )


def meta(look: Look) -> str:
    """A token in the head."""
    return f'<meta name="csrf-token" content="{look.token("meta", 44)}">'


def clock(look: Look) -> str:
    """The day and the time of day."""
    words, now = look.words, look.now
    day = words.say["today"].format(w=words.weekdays[now.weekday()], date=look.day())
    shape = look.dice("clock-s").choice(["%H:%M", "%H:%M:%S"])
    return look.box("clock", "date-time clock now", f"{day} {now.strftime(shape)}", "span")


def advert(look: Look) -> str:
    """An advert that another takes the place of."""
    dice = look.dice("advert")
    text = look.turn("advert", look.words.ads, slow=dice.random() < 0.2)
    label = f"<span>{look.words.say['advert']}</span> " if dice.random() < 0.5 else ""
    link = f'<a href="https://ads.example/c/{look.token("advert", 8)}" rel="nofollow">{text}</a>'
    image = '<img src="https://ads.example/b.png" alt="">' if dice.random() < 0.4 else ""
    return look.box("advert", "ad banner adv sponsor promo", label + image + link)


def native(look: Look) -> str:
    """An advert in the middle of the text that looks like the text."""
    text = look.turn("native", look.words.ads)
    label = look.words.say["advert"]
    if look.dice("native").random() < 0.5:
        return f"<p>{label}: <a href='https://ads.example/n'>{text}</a></p>"
    return look.box("native", "inline-ad in-text block", f"<small>{label}</small><p>{text}</p>")


def stream(look: Look) -> str:
    """The newest headlines, with how long ago each came."""
    say, dice = look.words.say, look.slow("stream")
    heads = look.window("stream", look.words.heads, 5, 3)
    base = dice.randint(11, 20)
    ages = [base + each * dice.randint(2, 5) for each in range(3)]
    notes = [say["min"].format(n=age + (look.visit == 2)) for age in sorted(ages)]
    notes += [say["hour"].format(n=dice.randint(11, 13) + each) for each in (1, 5)]
    inner = look.heading("stream", say["latest"]) + look.links("stream", heads, notes)
    return look.box("stream", "latest ticker live feed", inner)


def views(look: Look) -> str:
    """How often the page was looked at."""
    value = look.words.number(look.count("views", 300, 9000, busy=0.6))
    dice = look.dice("views-n")
    bare = f'<i class="icon-eye"></i> {value}'
    text = bare if dice.random() < 0.25 else look.words.say["views"].format(n=value)
    return look.box("views", "views hits counter read", text, "span")


def reading(look: Look) -> str:
    """How many read the page now."""
    text = look.words.say["reading"].format(n=look.fresh("reading").randint(12, 240))
    return look.box("reading", "reading live-count", text, "span")


def online(look: Look) -> str:
    """Who is on the site now."""
    dice = look.fresh("online")
    text = look.words.say["online"].format(n=dice.randint(2, 40), m=dice.randint(60, 900))
    return look.box("online", "online stats whosonline", text)


def visitors(look: Look) -> str:
    """The site's own counter."""
    today = look.slow("visitors").randint(90, 2400) + 3 * (look.visit == 2)
    total = look.count("total", 90000, 900000) + 3 * (look.visit == 2)
    number = look.words.number
    text = look.words.say["visitors"].format(n=number(today), m=number(total))
    return look.box("visitors", "counter stat visitors", text)


def shuffled(look: Look) -> str:
    """Picks from the archive, in another order with each request."""
    heads = look.window("shuffled", look.words.heads, 6, 0)
    look.fresh("shuffled").shuffle(heads)
    inner = look.heading("shuffled", look.words.say["related"])
    return look.box("shuffled", "recommend picks widget", inner + look.links("shuffled", heads[:5]))


def tip(look: Look) -> str:
    """A saying or a hint."""
    return look.box("tip", "tip quote-of-day didyouknow", look.turn("tip", look.words.tips), "p")


def captcha(look: Look) -> str:
    """A sum to be done before one may write a comment."""
    dice, say = look.fresh("captcha"), look.words.say
    question = say["captcha"].format(n=dice.randint(1, 9), m=dice.randint(1, 9))
    image = f'<img src="/captcha.php?_={look.token("captcha", 12)}" alt="">'
    inner = question if look.dice("captcha").random() < 0.6 else image
    form = f'<form action="/c"><textarea name="t"></textarea>{inner}<input name="a">'
    return look.box("captcha", "respond form", f"{form}<button>{say['send']}</button></form>")


def built(look: Look) -> str:
    """How long the server took."""
    dice = look.fresh("built")
    seconds = f"{dice.uniform(0.03, 0.9):.4f}"
    text = look.words.say["built"].format(n=seconds, m=look.dice("built").randint(9, 60))
    return look.box("built", "debug stat time", text, "p")


def index(look: Look) -> str:
    """A share index that moves all day."""
    dice = look.fresh("index")
    value = look.dice("index").randint(4000, 9000) + dice.randint(-99, 99)
    text = f"{look.words.say['index']} {look.words.number(value)} {dice.uniform(-1.9, 1.9):+.2f}%"
    return look.box("index", "ticker market quote", text, "span")


def partners(look: Look) -> str:
    """The names of partners, in another order with each request."""
    names = list(look.words.partners)
    while names == list(look.words.partners):
        look.fresh("partners").shuffle(names)
        names = names if names != list(look.words.partners) else names[1:] + names[:1]
    inner = look.heading("partners", look.words.say["partners"]) + look.links("partners", names)
    return look.box("partners", "partners carousel friends", inner)


def trace(look: Look) -> str:
    """A note that the server leaves in the source."""
    shape = look.dice("trace").choice(
        [
            "<!-- {} web-{} -->",
            "<!-- request {} served by node {} -->",
            "<!--\nCached time: {}\nReal time usage: 0.{} seconds\n-->",
        ]
    )
    moment = look.now.strftime("%Y%m%d%H%M%S")
    return shape.format(f"{moment}-{look.token('trace', 8)}", look.fresh("trace-n").randint(10, 99))


def state(look: Look) -> str:
    """What the application's script starts from."""
    moment = int(look.now.timestamp())
    ident = look.token("state", 16)
    return (
        f'<script>window.__STATE__={{"requestId":"{ident}","serverTime":{moment},'
        f'"user":null}};</script>'
    )


def veiled(look: Look) -> str:
    """An address hidden from collectors of addresses."""
    token = look.token("veiled", 34)
    return (
        f'<p><a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{token}">'
        "[email&#160;protected]</a></p>"
    )


def beacon(look: Look) -> str:
    """A picture of one pixel, or an empty frame, with a number against caches."""
    number = look.fresh("beacon").randrange(10**9, 10**10)
    if look.dice("beacon").random() < 0.5:
        return f'<img src="https://count.example/p.gif?r={number}" width="1" height="1" alt="">'
    return f'<iframe src="https://tags.example/f?ord={number}" width="0" height="0"></iframe>'


def countdown(look: Look) -> str:
    """The days, hours and minutes that are left."""
    end = look.start + look.gap + timedelta(days=look.dice("countdown").randint(3, 30), hours=5)
    left = end - look.now
    hours, minutes = left.seconds // 3600, left.seconds // 60 % 60
    text = look.words.say["left"].format(n=left.days) + f" {hours:02d}:{minutes:02d}"
    return look.box("countdown", "countdown timer deadline", text)
