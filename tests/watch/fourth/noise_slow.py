"""one visit -> the pieces of a page that change over days, yet not within a minute."""

from tests.watch.fourth.look import Look


def today(look: Look) -> str:
    """The day's date."""
    words = look.words
    text = words.say["today"].format(w=words.weekdays[look.now.weekday()], date=look.day())
    return look.box("today", "today date", text, "span")


def related(look: Look) -> str:
    """Other pages on the subject."""
    step, size = look.dice("related").randint(1, 4), look.dice("related-n").randint(3, 5)
    heads = look.window("related", look.words.heads, size, step)
    inner = look.heading("related", look.words.say["related"]) + look.links("related", heads)
    return look.box("related", "related more-stories see-also", inner)


def most(look: Look) -> str:
    """What was read most."""
    heads = look.window("most", look.words.heads, 6, 2)
    look.slow("most").shuffle(heads)
    inner = look.heading("most", look.words.say["most"]) + look.links("most", heads)
    return look.box("most", "most-read top popular hot", inner)


def latest(look: Look) -> str:
    """The newest headlines, with their days."""
    heads = look.window("latest", look.words.heads, 5, 3)
    day = look.now.day
    notes = [f"{look.now.month:02d}-{max(1, day - each // 2):02d}" for each in range(5)]
    marks = notes if look.dice("latest").random() < 0.6 else None
    inner = look.heading("latest", look.words.say["latest"]) + look.links("latest", heads, marks)
    return look.box("latest", "latest recent news-list", inner)


def comments(look: Look) -> str:
    """The number of comments."""
    value = look.words.number(look.count("comments", 1, 90))
    text = look.words.say["comments"].format(n=value)
    return look.box("comments", "comments-count replies", f'<a href="#c">{text}</a>', "span")


def thread(look: Look) -> str:
    """What readers wrote."""
    words, dice = look.words, look.dice("thread")
    size = dice.randint(1, 3) + dice.randint(1, 3) * look.later
    first = dice.randrange(7)
    rows = []
    for each in range(size):
        name, text = words.people[(first + each) % 7], words.remarks[(first + 2 * each) % 7]
        rows.append(f"<li><b>{name}</b><p>{text}</p></li>")
    inner = look.heading("thread", words.say["thread"]) + "<ol>" + "\n".join(rows) + "</ol>"
    return look.box("thread", "comments commentlist discussion", inner)


def shares(look: Look) -> str:
    """How often the page was passed on or liked."""
    key = look.dice("shares").choice(["shares", "likes"])
    text = look.words.say[key].format(n=look.words.number(look.count("shares", 5, 800)))
    return look.box("shares", "share social likes", text)


def cookies(look: Look) -> str:
    """A question about cookies, on one of the visits."""
    if look.later != look.dice("cookies").randrange(2):
        return ""
    text, yes, no = look.words.cookies
    inner = f"<p>{text}</p><button>{yes}</button> <button>{no}</button>"
    return look.box("cookies", "cookie-banner consent gdpr notice", inner)


def letters(look: Look) -> str:
    """A call to subscribe, of which several are being tried."""
    text = look.turn("letters", look.words.letters, slow=True)
    inner = f'<p>{text}</p><input type="email"><button>{look.words.say["subscribe"]}</button>'
    return look.box("letters", "newsletter subscribe signup", inner)


def region(look: Look) -> str:
    """The town that the server takes the reader to live in."""
    text = look.words.say["region"].format(city=look.turn("region", look.words.cities, slow=True))
    return look.box("region", "region city geo", text, "span")


def deliver(look: Look) -> str:
    """The town that things would be sent to."""
    text = look.words.say["deliver"].format(city=look.turn("deliver", look.words.cities, slow=True))
    return look.box("deliver", "delivery geo", text, "span")


def alert(look: Look) -> str:
    """A notice of the whole site, which comes, goes or changes."""
    dice = look.dice("alert")
    if dice.random() < 0.6 and look.later != dice.randrange(2):
        return ""
    text = look.turn("alert", look.words.alerts, slow=True)
    return look.box("alert", "alert notice announcement sitewide breaking", f"<p>{text}</p>")


def updated(look: Look) -> str:
    """The day on which the site was last touched."""
    text = look.words.say["updated"].format(date=look.day())
    return look.box("updated", "updated lastmod modified", text, "span")


def lastmod(look: Look) -> str:
    """A wiki's line about its last edit, which a bot's edit of the source moves."""
    time = look.slow("lastmod").randint(10, 59)
    hour = look.slow("lastmod-h").randint(6, 22)
    text = look.words.say["edited"].format(date=look.day(), time=f"{hour:02d}:{time}")
    return f'<div id="footer-info-lastmod">{text}</div>'


def year(look: Look) -> str:
    """The year of the line of rights."""
    return str(look.now.year)


def menu(look: Look) -> str:
    """An item of the menu that comes, goes or changes."""
    dice = look.dice("menu")
    if dice.random() < 0.6 and look.later != dice.randrange(2):
        return ""
    return look.turn("menu", look.words.extra, slow=True)


def hours(look: Look) -> str:
    """When the telephone is answered."""
    return look.turn("hours", look.words.hours, slow=True)


def poll(look: Look) -> str:
    """A vote and how it stands."""
    words = look.words
    question, *answers = words.poll
    rows = [
        f"<li>{text} <i>{words.say['votes'].format(n=look.count(f'poll{n}', 20, 400))}</i></li>"
        for n, text in enumerate(answers)
    ]
    inner = look.heading("poll", words.say["poll"]) + f"<p>{question}</p><ul>{''.join(rows)}</ul>"
    return look.box("poll", "poll vote survey", inner)


def events(look: Look) -> str:
    """What comes next."""
    names = look.window("events", look.words.events, 3, 1)
    days = sorted((look.now.day + each) % 28 + 1 for each in (1, 4, 9))
    notes = [f"{day:02d}.{look.now.month:02d}" for day in days]
    inner = look.heading("events", look.words.say["events"]) + look.links("events", names, notes)
    return look.box("events", "events calendar agenda", inner)


def tags(look: Look) -> str:
    """A cloud of tags."""
    names = list(look.words.tags)
    look.slow("tags").shuffle(names)
    size = look.slow("tags-n")
    cloud = " ".join(
        f'<a href="/tag/{n}" style="font-size:{size.randint(9, 22)}pt">{name}</a>'
        for n, name in enumerate(names[:6])
    )
    return look.box("tags", "tagcloud tags", look.heading("tags", look.words.say["tags"]) + cloud)


def weather(look: Look) -> str:
    """The weather in the town."""
    dice, words = look.dice("weather"), look.words
    heat = dice.randint(-4, 24) + dice.choice([-5, -3, 2, 4]) * look.later
    city = words.say["weather"].format(city=dice.choice(words.cities))
    text = f"{city}: {heat:+d}°C, {look.turn('weather', words.skies, slow=True)}"
    return look.box("weather", "weather meteo", text, "span")


def money(look: Look) -> str:
    """What foreign money costs."""
    dice = look.slow("money")
    cells = "".join(
        f"<tr><td>{coin}</td><td>{dice.uniform(1, 90):.4f}</td></tr>" for coin in look.words.coins
    )
    inner = look.heading("money", look.words.say["money"]) + f"<table>{cells}</table>"
    return look.box("money", "rates currency exchange", inner)


def prayers(look: Look) -> str:
    """The day's times of prayer."""
    dice, words = look.slow("prayers"), look.words
    rows = "".join(
        f"<li>{name} {hour:02d}:{dice.randrange(60):02d}</li>"
        for name, hour in zip(words.prayers, (5, 6, 12, 15, 18, 20), strict=True)
    )
    inner = look.heading("prayers", words.say["prayers"]) + f"<ul>{rows}</ul>"
    return look.box("prayers", "prayer-times vakit", inner)


def neighbours(look: Look) -> str:
    """The pages before and after this one."""
    say, heads = look.words.say, look.words.heads
    back, now, then = look.dice("neighbours").sample(heads, 3)
    on = then if look.later else now
    inner = f'<p>{say["prev"]}: <a href="/n/1">{back}</a></p><p>{say["next"]}: '
    return look.box("neighbours", "pager post-nav", f'{inner}<a href="/n/2">{on}</a></p>')
