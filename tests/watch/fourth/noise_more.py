"""one visit -> more pieces that change over days: offers, ages, counts beside files."""

from tests.watch.fourth.look import Look


def age(look: Look) -> str:
    """How long ago the page came out."""
    days = look.dice("age").randint(11, 20) + look.gap.days * look.later
    return look.box("age", "time ago", look.words.say["daysago"].format(n=days), "span")


def left(look: Look) -> str:
    """How many days are left."""
    days = look.dice("left").randint(11, 30) + look.gap.days * (1 - look.later)
    return look.box("left", "deadline badge", look.words.say["left"].format(n=days))


def free(look: Look) -> str:
    """How many pages a reader may still read."""
    number = look.dice("free").randint(4, 6) - look.later - (look.visit == 2)
    return look.box("free", "meter paywall", look.words.say["free"].format(n=number), "p")


def loads(look: Look) -> str:
    """How often each file was fetched."""
    say = look.words.say["loads"]
    return "\n".join(f"({say.format(n=look.count(f'loads{n}', 9, 300, 0.2))})" for n in range(3))


def posts(look: Look) -> str:
    """How much a member has written."""
    return f"<dd>{look.words.say['posts'].format(n=look.count('posts', 40, 3000))}</dd>"


def tools(look: Look) -> str:
    """The buttons about the text, of which some come later."""
    size = 3 if look.later == look.dice("tools").randrange(2) else 1
    inner = " ".join(f'<a href="#">{text}</a>' for text in look.words.tools[:size])
    return look.box("tools", "tools actions share-bar", inner)


def bought(look: Look) -> str:
    """Other goods, with what they cost today and how many are left."""
    words, dice = look.words, look.slow("bought")
    goods = look.window("bought", words.goods, 3, 1)
    notes = [f"{dice.randint(12, 900)},{dice.choice(['00', '50', '90'])}" for _ in goods]
    notes[0] += " " + words.say["stock"].format(n=dice.randint(2, 9))
    inner = look.heading("bought", words.say["bought"]) + look.links("bought", goods, notes)
    return look.box("bought", "upsell cross-sell also-viewed", inner)


def code(look: Look) -> str:
    """A square code for telephones."""
    image = f'<img src="/qr.png?k={look.token("code", 20, slow=True)}" alt="">'
    return look.box("code", "qrcode scan", f"{image}<p>{look.words.say['qr']}</p>")


def also(look: Look) -> str:
    """A link to another page in the middle of the text."""
    head = look.turn("also", look.words.heads, slow=True)
    text = f'{look.words.say["also"]} <a href="/n/7">{head}</a>'
    if look.dice("also").random() < 0.5:
        return f"<p><strong>{text}</strong></p>"
    return look.box("also", "read-also inline-related", text)


def greet(look: Look) -> str:
    """A greeting for the time of day."""
    return look.box("greet", "welcome hello", look.turn("greet", look.words.greets, slow=True))


def address(look: Look) -> str:
    """The reader's own address."""
    dice = look.slow("address")
    number = f"203.0.113.{dice.randrange(1, 254)}"
    return look.box("address", "ip user-info", look.words.say["ip"].format(ip=number), "span")


def linked(look: Look) -> str:
    """The description for machines, with the time of the last build."""
    moment = look.slow("linked").randrange(60)
    stamp = look.now.strftime("%Y-%m-%dT06:") + f"{moment:02d}:00Z"
    return (
        '<script type="application/ld+json">{"@type":"WebPage","dateModified":"' + stamp + '"}'
        "</script>"
    )


def popup(look: Look) -> str:
    """A call over the whole page, on one of the visits."""
    if look.later != look.dice("popup").randrange(2):
        return ""
    text = look.dice("popup-t").choice(look.words.letters)
    inner = f'<div class="modal-body"><p>{text}</p><button>×</button></div>'
    return look.box("popup", "modal popup overlay", inner)
