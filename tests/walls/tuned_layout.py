"""parts of a test page -> its whole HTML, the way sites put them together."""

# ruff: noqa: E501 - one line a page: text to read across, not down

from tests.walls.page import Language

_WRITTEN = {"ug": ' dir="rtl"', "ar": ' dir="rtl"'}
_MENU = {
    "en": "Home|News|Documents|Contact|Log in",
    "zh": "首页|新闻|政务公开|联系我们|登录",
    "ug": "باش بەت|خەۋەرلەر|ھۆججەتلەر|ئالاقىلىشىش|كىرىش",
    "ar": "الرئيسية|الأخبار|الوثائق|اتصل بنا|تسجيل الدخول",
    "ru": "Главная|Новости|Документы|Контакты|Войти",
    "tr": "Ana sayfa|Haberler|Belgeler|İletişim|Giriş yap",
}
_FOOT = {
    "en": "© 2024 Countryside Gazette. Privacy policy. Terms of use.",
    "zh": "版权所有 © 2024 某某市人民政府 网站地图 隐私政策",
    "ug": "© 2024 بارلىق ھوقۇقلار قوغدىلىدۇ. مەخپىيەتلىك سىياسىتى",
    "ar": "© 2024 جميع الحقوق محفوظة. سياسة الخصوصية",
    "ru": "© 2024 Все права защищены. Политика конфиденциальности",
    "tr": "© 2024 Tüm hakları saklıdır. Gizlilik politikası",
}
FULL = "position:fixed;top:0;left:0;width:100%;height:100%;background:#fff;z-index:99"
BAR = "position:fixed;bottom:0;left:0;right:0;padding:8px;background:#ddd"


def document(language: Language, title: str, body: str, head: str = "") -> str:
    """One HTML document in UTF-8."""
    return (
        f'<!DOCTYPE html><html lang="{language}"{_WRITTEN.get(language, "")}><head>'
        f'<meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'
    )


def site(language: Language, title: str, body: str, head: str = "") -> str:
    """A document with the site's menu above and its small print below."""
    menu = "".join(
        f'<li><a href="/{n}">{w}</a></li>' for n, w in enumerate(_MENU[language].split("|"))
    )
    around = (
        f"<nav><ul>{menu}</ul></nav><main>{body}</main><footer><p>{_FOOT[language]}</p></footer>"
    )
    return document(language, title, around, head)


def article(
    language: Language, title: str, *paragraphs: str, head: str = "", after: str = ""
) -> str:
    """A page of a site with a heading and running text; ``after`` stands behind the text."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return site(language, title, f"<article><h1>{title}</h1>{text}</article>{after}", head)


def box(text: str, *buttons: str, style: str = FULL, heading: str = "") -> str:
    """A dialog with buttons, fixed above the page."""
    top = f"<h2>{heading}</h2>" if heading else ""
    rows = "".join(f"<button>{label}</button>" for label in buttons)
    return f'<div role="dialog" style="{style}">{top}<p>{text}</p>{rows}</div>'


def form(heading: str, *fields: str, send: str, more: str = "") -> str:
    """A form: each field ``type label``."""
    rows = ""
    for field in fields:
        kind, _, label = field.partition(" ")
        rows += f'<label>{label} <input type="{kind}" name="f"></label>'
    return f'<form method="post"><h1>{heading}</h1>{rows}<button type="submit">{send}</button></form>{more}'
