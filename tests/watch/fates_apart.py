"""nothing -> the kept-apart cases of what became of a sealed address, in six languages.

Written before the judge of fates, and never tuned on. Server errors (5xx) are not among them:
they belong to none of the twelve classes.
"""

from collections.abc import Iterator
from html import escape

from countershot.capture.facts import PageFacts
from countershot.errors import NotReached
from countershot.records.web import GoneClass
from tests.watch.fate import Fate
from tests.watch.fates_words import TELLINGS, Telling

FIELD = '<form><input name="user"><input type="password" name="word"></form>'


def fates() -> tuple[Fate, ...]:
    """162 cases: each of the twelve classes, and pages that are the same, changed or moved."""
    found: list[Fate] = []
    for number, said in enumerate(TELLINGS):
        found.extend(_gone(said, number))
        found.extend(_still_there(said))
    return tuple(found)


def _facts(
    said: Telling,
    lines: tuple[str, ...],
    path: str = "/cases/phase-2",
    status: int | None = 200,
    final: str = "",
    extra: str = "",
    asked: str = "",
) -> PageFacts:
    """A page of these lines; ``asked`` is the address asked for where it is not the final one."""
    final = final or f"https://{said.host}{path}"
    asked = asked or final
    body = "".join(f"<p>{escape(line)}</p>" for line in lines[1:])
    return PageFacts(
        address=asked,
        final_address=final,
        status=status,
        title=lines[0] if lines else "",
        text="\n".join(lines),
        html=f"<html><head><title>{escape(lines[0]) if lines else ''}</title></head>"
        f"<body><h1>{escape(lines[0]) if lines else ''}</h1>{body}{extra}</body></html>",
        headers={"content-type": "text/html; charset=utf-8"},
        password_fields=1 if extra == FIELD else 0,
        redirects=(asked,) if asked != final else (),
    )


def _shell(said: Telling, address: str) -> PageFacts:
    """A page whose program never drew more than that it is loading."""
    return PageFacts(
        address=address,
        final_address=address,
        status=200,
        title=said.page[0],
        text=said.loading,
        html=f"<html><head><title>{escape(said.page[0])}</title></head><body>"
        f'<div id="root">{said.loading}</div><script src="/main.js"></script></body></html>',
    )


def _gone(said: Telling, number: int) -> Iterator[Fate]:
    """One or two of each class."""
    before = _facts(said, said.page)
    address, root = before.address, f"https://{said.host}/"
    homes = (root, f"{root}index.html", f"{root}{said.code}/", root, f"{root}index.php", root)
    login = f"https://{said.host}/login?next=%2Fcases%2Fphase-2"
    elsewhere = f"https://parking.example/?d={said.host}"
    cases: tuple[tuple[str, GoneClass, PageFacts], ...] = (
        ("plain", "404", _facts(said, ("404 Not Found", "nginx"), status=404)),
        ("custom", "404", _facts(said, (*said.not_found, *said.home), status=404)),
        ("withdrawn", "410", _facts(said, said.removed, status=410)),
        ("court", "451", _facts(said, said.legal, status=451)),
        ("bare", "soft_404", _facts(said, said.soft)),
        ("in-site", "soft_404", _facts(said, (*said.soft, *said.home[1:]))),
        ("home", "redirect_home", _facts(said, said.home, final=homes[number], asked=address)),
        ("sent", "login_wall", _facts(said, said.login, final=login, asked=address, extra=FIELD)),
        ("in-place", "login_wall", _facts(said, said.login, status=401, extra=FIELD)),
        ("refused", "geo_block", _facts(said, said.abroad, status=403)),
        ("shown", "geo_block", _facts(said, said.abroad)),
        ("sent", "parked", _facts(said, said.sale, final=elsewhere, asked=address)),
        ("in-place", "parked", _facts(said, said.sale)),
        ("white", "empty", _facts(said, ())),
        ("shell", "empty", _shell(said, address)),
    )
    for name, gone, after in cases:
        yield Fate(f"apart-{said.code}-{gone}-{name}", before, after, "gone", gone)
    yield from _unreached(said, before)


def _unreached(said: Telling, before: PageFacts) -> Iterator[Fate]:
    troubles: tuple[tuple[GoneClass, NotReached], ...] = (
        ("no_such_name", NotReached("no_such_name", f"No such name: {said.host}.")),
        (
            "certificate_changed",
            NotReached("certificate", f"The certificate of {said.host} is for another name."),
        ),
        ("timeout", NotReached("timeout", f"{said.host} did not answer within 30 seconds.")),
    )
    for gone, trouble in troubles:
        yield Fate(f"apart-{said.code}-{gone}", before, trouble, "gone", gone)


def _still_there(said: Telling) -> Iterator[Fate]:
    """Pages that are easily taken for gone, and ones that changed or moved."""
    page = _facts(said, said.page)
    short = _facts(said, said.short, path="/contact")
    about = _facts(said, said.about, path="/blog/dead-links")
    boxed = _facts(said, said.page, extra=FIELD)
    secure = page.address.replace("https:", "http:")
    moved = f"https://{said.host}/archive/2029/phase-two"
    other = "https://new-name.example/references/12"
    home = _facts(said, said.home, path="/")
    changed = tuple(line.replace(*said.edited) for line in said.page)
    name = f"apart-{said.code}"
    yield Fate(f"{name}-same-short", short, short, "same")
    yield Fate(f"{name}-same-about-dead-links", about, about, "same")
    yield Fate(f"{name}-same-with-login-box", boxed, boxed, "same")
    yield Fate(f"{name}-same-home-page", home, home, "same")
    yield Fate(
        f"{name}-same-now-https",
        _facts(said, said.page, final=secure),
        _facts(said, said.page, asked=secure),
        "same",
    )
    yield Fate(f"{name}-changed-number", page, _facts(said, changed), "changed")
    yield Fate(f"{name}-changed-shortened", page, _facts(said, said.page[:3]), "changed")
    yield Fate(
        f"{name}-moved-in-site", page, _facts(said, said.page, final=moved, asked=page.address),
        "moved",
    )  # fmt: skip
    yield Fate(
        f"{name}-moved-elsewhere", page, _facts(said, said.page, final=other, asked=page.address),
        "moved",
    )  # fmt: skip
