"""nothing -> the tuned half of the fates: what became of an address, in eight scripts."""

from collections.abc import Iterator
from dataclasses import replace

from countershot.capture.facts import PageFacts
from countershot.capture.page_text import text_of
from countershot.errors import NotReached
from tests.watch.fate import Fate
from tests.watch.tuned import pairs
from tests.watch.tuned_words import ALL, Words

ADDRESS = "https://www.north.example/news/2019/cameras.html"
MISSING = {
    "latin": "The page you are looking for could not be found.",
    "han": "您访问的页面不存在或已被删除。",
    "arabic": "الصفحة التي تبحث عنها غير موجودة.",
    "uyghur": "سىز ئىزدىگەن بەت تېپىلمىدى.",
    "cyrillic": "Страница не найдена. Возможно, она была удалена.",
    "turkish": "Aradığınız sayfa bulunamadı.",
}
LOGIN = {
    "latin": ("Log in", "Log in to continue", "Password"),
    "han": ("登录", "请登录后查看", "密码"),
    "arabic": ("تسجيل الدخول", "يرجى تسجيل الدخول للمتابعة", "كلمة المرور"),
    "uyghur": ("كىرىش", "داۋاملاشتۇرۇش ئۈچۈن كىرىڭ", "پارول"),
    "cyrillic": ("Вход", "Войдите, чтобы продолжить", "Пароль"),
    "turkish": ("Giriş", "Devam etmek için giriş yapın", "Şifre"),
}
ABROAD = {
    "latin": "This content is not available in your country.",
    "han": "您所在的地区无法访问此内容。",
    "arabic": "هذا المحتوى غير متاح في بلدك.",
    "uyghur": "بۇ مەزمۇن سىزنىڭ دۆلىتىڭىزدە كۆرگىلى بولمايدۇ.",
    "cyrillic": "Этот материал недоступен в вашей стране.",
    "turkish": "Bu içerik ülkenizde kullanılamıyor.",
}
FOR_SALE = {
    "latin": "The domain north.example is for sale. Buy this domain.",
    "han": "域名 north.example 正在出售。购买此域名。",
    "arabic": "النطاق north.example معروض للبيع. اشتر هذا النطاق.",
    "uyghur": "north.example دومېن نامى سېتىلىدۇ. بۇ دومېننى سېتىۋېلىڭ.",
    "cyrillic": "Домен north.example продаётся. Купить этот домен.",
    "turkish": "north.example alan adı satılıktır. Bu alan adını satın alın.",
}


def fates() -> tuple[Fate, ...]:
    """Always the same; every class, changed, moved and same, once a script where words matter."""
    return tuple(fate for words in ALL if words.script in MISSING for fate in _of(words))


def facts(html: str, title: str, address: str = ADDRESS, **more: object) -> PageFacts:
    """A page as a browser would have told it."""
    plain = PageFacts(ADDRESS, address, 200, title, text_of(html), html)
    return replace(plain, **more)  # type: ignore[arg-type]


def _of(words: Words) -> Iterator[Fate]:
    script = words.script
    own = {p.name.removeprefix(f"{script}-"): p for p in pairs() if p.script == script}
    before = facts(own["noise-0"].before_html, words.title)

    def case(
        name: str, after: PageFacts | NotReached, outcome: str, gone: str | None = None
    ) -> Fate:
        return Fate(f"{script}-{name}", before, after, outcome, gone)  # type: ignore[arg-type]

    def short(text: str, **more: object) -> PageFacts:
        return facts(f"<html><body><h1>{text}</h1></body></html>", text, **more)  # type: ignore[arg-type]

    for status in (404, 410, 451):
        yield case(str(status), short(MISSING[script], status=status), "gone", str(status))
    yield case("soft", short(MISSING[script]), "gone", "soft_404")
    home = _home(words)
    for root in ("https://www.north.example/", "https://north.example/index.php"):
        yield case(
            "home", facts(home, words.menu[0], root, redirects=(ADDRESS,)), "gone", "redirect_home"
        )
    login = f"""<form><h1>{LOGIN[script][1]}</h1><input name=u><label>{LOGIN[script][2]}</label>
<input type=password><button>{LOGIN[script][0]}</button></form>"""
    yield case("login", facts(login, LOGIN[script][0], password_fields=1), "gone", "login_wall")
    led = "https://www.north.example/login?next=/news"
    yield case(
        "led-to-login", facts(login, LOGIN[script][0], led, password_fields=1), "gone", "login_wall"
    )
    yield case("abroad", short(ABROAD[script]), "gone", "geo_block")
    yield case("abroad-403", short(ABROAD[script], status=403), "gone", "geo_block")
    yield case("parked", short(FOR_SALE[script]), "gone", "parked")
    yield case("empty", facts("<html><body></body></html>", ""), "gone", "empty")
    yield case("name", NotReached("no_such_name", "no such name"), "gone", "no_such_name")
    yield case("certificate", NotReached("certificate", "expired"), "gone", "certificate_changed")
    yield case("timeout", NotReached("timeout", "30 s"), "gone", "timeout")
    yield case("refused", NotReached("connection", "refused"), "gone", "timeout")
    elsewhere = "https://archive.north.example/a/881"
    same = own["noise-0"].after_html
    yield case("moved", facts(same, words.title, elsewhere, redirects=(ADDRESS,)), "moved")
    plainly = "http://north.example/news/2019/cameras.html?utm_source=x"
    yield case("same", facts(same, words.title), "same")
    yield case("same-plainly", facts(same, words.title, plainly), "same")
    edited = own["edit-0"].after_html
    yield case("changed", facts(edited, words.title), "changed")
    yield case("moved-and-changed", facts(edited, words.title, elsewhere), "moved")


def _home(words: Words) -> str:
    teasers = "".join(f"<h2><a href=/{n}>{t}</a></h2>" for n, t in enumerate(words.links))
    return f"<html><body><h1>{words.menu[0]}</h1>{teasers}</body></html>"
