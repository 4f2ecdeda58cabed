"""a page's story, furniture and manners -> HTML as the common systems write it."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import groupby

from tests.watch.third.text import Story, Words


@dataclass(frozen=True)
class Page:
    """All a layout needs: ``slots`` hold furniture, ``manners`` the ways this visit differs."""

    script: str
    words: Words
    story: Story
    slots: dict[str, str]
    style: int
    image: str
    menu: str
    crumbs: str
    year: str
    variant: str
    hashed: str
    markup: bool

    @property
    def title(self) -> str:
        return escape(self.story.of("T")[0].text)

    @property
    def meta(self) -> str:
        return f"{self.slots['meta']}"

    def paragraphs(self) -> list[str]:
        """The sentences of each paragraph, joined as the script joins them."""
        joint = "" if self.script == "han" else " "
        groups = groupby(self.story.of("S"), key=lambda unit: unit.para)
        texts = [joint.join(escape(unit.text) for unit in group) for _, group in groups]
        return [f"<span>{text}</span>" for text in texts] if self.markup else texts

    def rows(self) -> str:
        """The table of facts, as a table or as a description list."""
        cells = [escape(unit.text).split(" | ") for unit in self.story.of("R")]
        if self.style % 3 == 0:
            inside = "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in cells)
            return f'<dl class="props">{inside}</dl>' if cells else ""
        inside = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>\n" for a, b in cells)
        return f'<table class="data">{inside}</table>' if cells else ""

    def items(self) -> str:
        """The list of the story."""
        tag = "ol" if self.style % 2 else "ul"
        inside = "".join(f"<li>{escape(unit.text)}</li>\n" for unit in self.story.of("I"))
        return f"<{tag}>{inside}</{tag}>" if inside else ""

    def figure(self) -> str:
        """The picture with its caption."""
        text = "".join(escape(unit.text) for unit in self.story.of("C"))
        if not text:
            return f'<div class="photo">{self.image}</div>'
        if self.style % 2:
            return f'<div class="photo">{self.image}<p class="photo-caption">{text}</p></div>'
        return f"<figure>{self.image}<figcaption>{text}</figcaption></figure>"

    def body(self, tag: str = "p", kind: str = "") -> str:
        """Paragraphs with what stands between them: picture, advert, list, table."""
        name = f' class="{kind}"' if kind else ""
        parts = [f"<{tag}{name}>{text}</{tag}>" for text in self.paragraphs()]
        parts.insert(min(2, len(parts)), self.slots["mid"])
        parts.insert(1, self.figure())
        return "\n".join([*parts, self.items(), self.rows()])


def _whole(page: Page, inside: str) -> str:
    way = ' dir="rtl"' if page.script in ("arabic", "uyghur") else ""
    site = page.words["site"][0]
    return (
        f'<!DOCTYPE html>\n<html lang="{page.words["lang"][0]}"{way}>\n<head><meta charset="utf-8">'
        f"<title>{page.title} - {site}</title>\n{page.slots['head']}</head>\n"
        f'<body class="{page.variant}" data-v-{page.hashed}>\n{inside}\n'
        f"{page.slots['foot']}</body></html>\n"
    )


def _legal(page: Page) -> str:
    return page.words["footer"][0].replace("{y}", page.year)


def _by(page: Page) -> str:
    return f"<span>{page.story.byline}</span> <span>{page.story.date}</span>"


def wordpress(page: Page) -> str:
    return _whole(
        page,
        f'<header class="site-header"><p class="site-title">{page.words["site"][0]}</p>'
        f'{page.slots["top"]}<nav class="main-navigation"><ul>{page.menu}</ul></nav></header>\n'
        f'<div id="content" class="site-content"><main id="main" class="site-main">\n'
        f'<article id="post-88" class="post type-post hentry"><header class="entry-header">'
        f'<h1 class="entry-title">{page.title}</h1><div class="entry-meta">{_by(page)} '
        f'{page.meta}</div></header>\n<div class="entry-content">{page.body()}</div></article>\n'
        f'{page.slots["after"]}</main>\n<div id="secondary" class="widget-area">'
        f'{page.slots["side"]}</div></div><footer class="site-footer">{_legal(page)}</footer>',
    )


def drupal(page: Page) -> str:
    return _whole(
        page,
        f'<div class="layout-container"><header role="banner">{page.slots["top"]}'
        f'<nav role="navigation"><ul class="menu">{page.menu}</ul></nav></header>'
        f'<div class="breadcrumb">{page.crumbs}</div>\n<main role="main"><div class="region '
        f'region-content"><h1 class="page-title"><span class="field field--name-title">'
        f'{page.title}</span></h1><div class="node__meta">{_by(page)} {page.meta}</div>'
        f'<article class="node node--type-page"><div class="node__content"><div class="field '
        f'field--name-body">{page.body()}</div></div></article>{page.slots["after"]}</div>'
        f'<aside class="layout-sidebar-second">{page.slots["side"]}</aside></main>'
        f'<footer role="contentinfo">{_legal(page)}</footer></div>',
    )


def government(page: Page) -> str:
    return _whole(
        page,
        f'<div class="top">{page.slots["top"]}</div><div class="nav"><ul>{page.menu}</ul></div>'
        f'<div class="w1200"><div class="position">{page.crumbs}</div>\n'
        f'<div class="con_left"><div class="xl_title">{page.title}</div>'
        f'<div class="xl_info">{_by(page)} {page.meta}</div><div id="zoom" class="TRS_Editor">'
        f"{page.body('p', 'MsoNormal')}</div>{page.slots['after']}</div>\n"
        f'<div class="con_right">{page.slots["side"]}</div></div>'
        f'<div class="footer"><p>{_legal(page)}</p></div>',
    )


def bitrix(page: Page) -> str:
    return _whole(
        page,
        f'<div class="wrapper"><div class="header">{page.slots["top"]}<ul class="left-menu">'
        f'{page.menu}</ul></div><div class="bx-breadcrumb">{page.crumbs}</div>\n'
        f'<div class="workarea"><div class="news-detail"><h1>{page.title}</h1>'
        f'<span class="news-date-time">{page.story.date}</span> {page.meta}'
        f'<div class="detail_text">{page.body("div")}</div><p class="src">{page.story.byline}</p>'
        f'</div>{page.slots["after"]}</div><div class="sidebar">{page.slots["side"]}</div>'
        f'<div class="footer">{_legal(page)}</div></div>',
    )


def wiki(page: Page) -> str:
    paragraphs = [f"<p>{text}</p>" for text in page.paragraphs()]
    return _whole(
        page,
        f'<div id="mw-head">{page.slots["top"]}</div><div id="content" class="mw-body">'
        f'<h1 id="firstHeading">{page.title}</h1><div id="bodyContent"><div '
        f'class="mw-parser-output">{page.rows()}{page.figure()}{"".join(paragraphs)}'
        f'{page.slots["mid"]}{page.items()}</div></div><div class="printfooter">{page.meta}</div>'
        f'{page.slots["after"]}</div>\n<div id="mw-navigation"><ul>{page.menu}</ul>'
        f'{page.slots["side"]}</div><div id="footer"><ul><li>{_legal(page)}</li></ul></div>',
    )


def discourse(page: Page) -> str:
    posts = []
    for number, text in enumerate(page.paragraphs()):
        user = page.words["users"][number % 3]
        more = page.figure() + page.items() + page.rows() + page.slots["mid"] if not number else ""
        posts.append(
            f'<div class="topic-body crawler-post"><div class="crawler-post-meta"><span '
            f'class="creator">{user}</span> {page.meta if not number else ""}</div>'
            f'<div class="post"><p>{text}</p>{more}</div></div>\n'
        )
    return _whole(
        page,
        f'<header>{page.slots["top"]}<ul>{page.menu}</ul></header><div id="main-outlet">'
        f'<div id="topic-title"><h1>{page.title}</h1><div class="topic-category">{page.crumbs}'
        f"</div></div>{''.join(posts)}{page.slots['after']}{page.slots['side']}</div>"
        f"<footer>{_legal(page)}</footer>",
    )


def phpbb(page: Page) -> str:
    posts = "".join(
        f'<div class="post bg{n % 2 + 1}"><dl class="postprofile"><dt>{page.words["users"][n % 3]}'
        f'</dt></dl><div class="postbody"><div class="content">{text}</div></div></div>\n'
        for n, text in enumerate(page.paragraphs())
    )
    return _whole(
        page,
        f'<div id="wrap"><div id="page-header">{page.slots["top"]}<ul class="linklist">{page.menu}'
        f'</ul></div><div id="page-body"><h2 class="topic-title">{page.title}</h2>'
        f'<div class="topic-info">{page.meta}</div><div class="post bg1">{page.figure()}'
        f"{page.items()}{page.rows()}</div>{posts}{page.slots['mid']}{page.slots['after']}</div>"
        f'<div class="stat-block">{page.slots["side"]}</div><div id="page-footer">{_legal(page)}'
        "</div></div>",
    )


def shop(page: Page) -> str:
    return _whole(
        page,
        f'<div class="shopify-section header">{page.slots["top"]}<ul class="site-nav">{page.menu}'
        f'</ul></div><main class="main-content"><div class="product-single"><div class="grid">'
        f'{page.figure()}<h1 class="product-single__title">{page.title}</h1>{page.meta}'
        f'{page.rows()}<div class="product-single__description rte">'
        f"{''.join(f'<p>{text}</p>' for text in page.paragraphs())}{page.items()}</div></div></div>"
        f"{page.slots['mid']}{page.slots['after']}{page.slots['side']}</main>"
        f'<footer class="site-footer">{_legal(page)}</footer>',
    )


def ghost(page: Page) -> str:
    return _whole(
        page,
        f'<div class="gh-viewport"><header class="gh-head"><ul class="nav">{page.menu}</ul>'
        f'{page.slots["top"]}</header><main class="gh-main"><article class="gh-article post">'
        f'<h1 class="gh-article-title">{page.title}</h1><div class="gh-article-meta">{_by(page)} '
        f'{page.meta}</div><section class="gh-content">{page.body()}</section></article></main>'
        f'{page.slots["after"]}{page.slots["side"]}<footer class="gh-foot">{_legal(page)}</footer>'
        "</div>",
    )


def tables(page: Page) -> str:
    lines = "<br><br>\n".join(page.paragraphs())
    return _whole(
        page,
        f'<table width="980" align="center"><tr><td colspan="3">{page.slots["top"]}</td></tr><tr>'
        f'<td width="160" valign="top"><ul>{page.menu}</ul></td><td valign="top"><font size="5">'
        f"<b>{page.title}</b></font><br>{_by(page)} {page.meta}<br>{page.figure()}{lines}"
        f"{page.slots['mid']}{page.items()}{page.rows()}{page.slots['after']}</td>"
        f'<td width="180">{page.slots["side"]}</td></tr><tr><td colspan="3">{_legal(page)}</td>'
        "</tr></table>",
    )


def spa(page: Page) -> str:
    name = page.hashed
    text = "".join(f'<div class="Text_{name}">{text}</div>' for text in page.paragraphs())
    return _whole(
        page,
        f'<div id="root"><div class="css-{name}"><div class="Bar_{name}"><ul>{page.menu}</ul>'
        f'{page.slots["top"]}</div><div class="css-1{name}"><div class="Head_{name}">{page.title}'
        f'</div><div class="Sub_{name}">{_by(page)} {page.meta}</div>{page.figure()}'
        f'<div class="Body_{name}">{text}{page.slots["mid"]}{page.items()}{page.rows()}</div></div>'
        f'{page.slots["after"]}<div class="Rail_{name}">{page.slots["side"]}</div>'
        f'<div class="Foot_{name}">{_legal(page)}</div></div></div>',
    )


def portal(page: Page) -> str:
    return _whole(
        page,
        f'<div id="ctl00_header">{page.slots["top"]}<ul>{page.menu}</ul></div><div '
        f'id="ctl00_path">{page.crumbs}</div><div id="ctl00_main"><h2 id="lblTitle">{page.title}'
        f'</h2><div>{_by(page)} {page.meta}</div><div class="panel">{page.rows()}</div>'
        f'<div class="panel-body">{"".join(f"<p>{text}</p>" for text in page.paragraphs())}'
        f"{page.slots['mid']}<h4>PDF</h4>{page.items()}{page.figure()}</div>"
        f'{page.slots["after"]}</div><div id="ctl00_right">{page.slots["side"]}</div>'
        f'<div id="ctl00_footer">{_legal(page)}</div>',
    )


def university(page: Page) -> str:
    return _whole(
        page,
        f'<header class="navbar"><div class="container">{page.slots["top"]}<ul class="navbar-nav">'
        f'{page.menu}</ul></div></header><div class="container"><nav aria-label="breadcrumb">'
        f'{page.crumbs}</nav><div class="row"><div class="col-md-9"><h1>{page.title}</h1>'
        f'<p class="lead-meta">{_by(page)} {page.meta}</p>{page.body()}{page.slots["after"]}</div>'
        f'<div class="col-md-3">{page.slots["side"]}</div></div></div>'
        f'<footer class="footer"><div class="container">{_legal(page)}</div></footer>',
    )


def video(page: Page) -> str:
    text = "".join(f"<p>{text}</p>" for text in page.paragraphs())
    return _whole(
        page,
        f'<div id="masthead">{page.slots["top"]}<ul>{page.menu}</ul></div><div class="watch"><div '
        f'id="player"><video poster="/p.jpg"></video></div>'
        f'<h1 class="video-title">{page.title}</h1><div class="video-info">{_by(page)} '
        f'{page.meta}</div><div id="description">{text}'
        f"{page.items()}{page.rows()}</div>{page.figure()}{page.slots['mid']}{page.slots['after']}"
        f'</div><div id="secondary">{page.slots["side"]}</div><footer>{_legal(page)}</footer>',
    )


Layout = Callable[[Page], str]
BY_KIND: dict[str, tuple[Layout, ...]] = {
    "news": (wordpress, bitrix, spa, drupal, tables, ghost, video, government),
    "tender": (portal, government, bitrix, tables, drupal, university),
    "product": (shop, spa, wordpress, bitrix, drupal, video),
    "wiki": (wiki, university, government, drupal, wiki, wordpress),
    "forum": (discourse, phpbb, ghost, wordpress, spa),
}
