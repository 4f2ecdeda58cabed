"""a visit -> its whole page, in one of six ways of older sites and offices."""

from dataclasses import replace

from tests.watch.eighth.body import story_html
from tests.watch.eighth.frame import (
    byline,
    cookie,
    dateline,
    foot,
    nav,
    nav_line,
    opening,
    scripts,
)
from tests.watch.eighth.layouts import headline, lines, search_form, site
from tests.watch.eighth.lists import advert, aside, below, counters
from tests.watch.eighth.visit import Visit


def old_table(v: Visit) -> str:
    """Tables within tables, as sites of twenty years ago have it."""
    v = replace(v, style="bare")
    return lines(
        opening(v),
        '<body bgcolor="#ffffff" topmargin="0">',
        '<table width="980" align="center" border="0" cellspacing="0" cellpadding="0">',
        f'<tr><td colspan="2" height="90"><font size="5">{site(v)}</font></td></tr>',
        f'<tr><td colspan="2" bgcolor="#0055aa">{nav_line(v)}</td></tr>',
        f'<tr><td colspan="2" align="right">{dateline(v)}</td></tr>' if dateline(v) else "",
        '<tr valign="top"><td width="720">',
        f'<table width="100%"><tr><td align="center"><font size="4"><b>{headline(v)}</b></font>',
        "</td></tr>",
        f'<tr><td align="center">{byline(v)} {counters(v)}</td></tr>',
        f"<tr><td>\n{story_html(v, 'mso')}\n</td></tr></table>",
        below(v),
        '</td><td width="260">',
        *aside(v),
        "</td></tr>",
        f'<tr><td colspan="2">{advert(v, "bottom")}</td></tr>' if advert(v, "bottom") else "",
        f'<tr><td colspan="2" align="center">{foot(v)}</td></tr></table>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def portal(v: Visit) -> str:
    """Three columns of divs with short class names."""
    v = replace(v, style="short")
    boxes = aside(v)
    return lines(
        opening(v),
        '<body><div class="wrap">',
        f'<div class="hd"><div class="logo">{site(v)}</div>{dateline(v)}</div>',
        f'<div class="mn">{nav(v)}</div>',
        advert(v, "head"),
        '<div class="cl"><div class="l1">',
        search_form(v),
        *boxes[1:],
        '</div><div class="l2">',
        f'<div class="tt">{headline(v)}</div>',
        f'<div class="dt">{byline(v)} {counters(v)}</div>',
        f'<div class="tx">\n{story_html(v, "div")}\n</div>',
        below(v),
        '</div><div class="l3">',
        *boxes[:1],
        "</div></div>",
        f'<div class="ft">{foot(v)}</div></div>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def office_portal(v: Visit) -> str:
    """A government portal: path, centred title, source line, print button."""
    trail = f"{v.label('here')}: {v.words.nav[v.story.site][0]} &gt; {site(v)}"
    return lines(
        opening(v),
        "<body>",
        f'<div class="top_bar"><div class="w1200">{dateline(v)}{search_form(v)}</div></div>',
        f'<div class="banner_top"><h2>{site(v)}</h2></div>',
        f'<div class="nav_box"><div class="w1200">{nav(v)}</div></div>',
        f'<div class="w1200 main"><div class="position">{trail}</div>',
        '<div class="xl_con">',
        f'<h1 class="xl_title">{headline(v)}</h1>',
        f'<div class="xl_info">{byline(v)} {counters(v)}',
        f'<a href="javascript:window.print()">{v.label("print")}</a></div>',
        f'<div class="TRS_Editor" id="zoom">\n{story_html(v, "indent")}\n</div>',
        below(v),
        "</div>",
        *aside(v),
        "</div>",
        f'<div class="footer_box">{foot(v)}</div>',
        advert(v, "float"),
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def joomla(v: Visit) -> str:
    """A content system with modules about one item."""
    modules = (f'<div class="moduletable">\n{box}\n</div>' for box in aside(v))
    return lines(
        opening(v),
        '<body class="site com_content view-article layout-blog task-none">',
        f'<div class="header"><span class="site-title">{site(v)}</span>{dateline(v)}</div>',
        f'<div class="navigation nav-pills">{nav(v)}</div>',
        '<div class="row-fluid"><div id="content" class="span9">',
        '<div class="item-page" itemscope itemtype="https://schema.org/Article">',
        f'<div class="page-header"><h2 itemprop="headline">{headline(v)}</h2></div>',
        f'<dl class="article-info"><dd>{byline(v)}</dd><dd>{counters(v)}</dd></dl>',
        f'<div itemprop="articleBody">\n{story_html(v, "plain")}\n</div>',
        below(v),
        '</div></div><div id="aside" class="span3">',
        *modules,
        "</div></div>",
        advert(v, "module"),
        f'<div class="footer">{foot(v)}</div>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def bitrix(v: Visit) -> str:
    """A news component's page."""
    v = replace(v, style="bem")
    return lines(
        opening(v),
        '<body><div id="panel"></div><div class="page">',
        f'<div class="page__head"><a class="page__logo" href="/">{site(v)}</a>{dateline(v)}',
        f'<div class="top-menu">{nav(v)}</div></div>',
        '<div class="page__columns"><div class="page__workarea">',
        f'<h1 id="pagetitle">{headline(v)}</h1>',
        '<div class="news-detail">',
        f'<span class="news-date-time">{byline(v)}</span>',
        f'<div class="news-detail__text">\n{story_html(v, "div")}\n</div>',
        f'<div class="news-detail__bottom">{counters(v)}</div></div>',
        advert(v, "middle"),
        below(v),
        '</div><div class="page__sidebar">',
        *aside(v),
        "</div></div>",
        f'<div class="page__footer">{foot(v)}</div></div>',
        cookie(v),
        scripts(v),
        "</body>\n</html>",
    )


def handmade(v: Visit) -> str:
    """A page written by hand: text parted by line breaks."""
    v = replace(v, style="bare")
    return lines(
        opening(v),
        '<body bgcolor="white"><center>',
        f"<h2>{site(v)}</h2>",
        nav_line(v),
        dateline(v),
        "</center><hr>",
        cookie(v),
        f"<h3>{headline(v)}</h3>",
        f"<i>{byline(v)}</i><br><br>" if byline(v) else "",
        story_html(v, "br"),
        counters(v),
        "<hr>",
        below(v),
        *aside(v),
        advert(v, "end"),
        f"<hr><small>{foot(v)}</small>",
        scripts(v),
        "</body>\n</html>",
    )
