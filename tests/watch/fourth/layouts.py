"""a page's content and furniture -> a whole document in one of fourteen layouts."""

from collections.abc import Callable

from tests.watch.fourth.layouts_modern import (
    drupal,
    grid,
    modules,
    newsroom,
    shop,
    tailwind,
    wordpress,
)
from tests.watch.fourth.page import Page

Layout = Callable[[Page], str]


def soup(p: Page) -> str:
    """Nested div elements with the class names of an office portal."""
    return f"""{p.head('<link rel="stylesheet" href="/static/css/main.css">')}
<div class="wrapper">
<div class="topbar"><div class="w1200">{p.s("top")}{p.s("bar")}</div></div>
<div class="logo"><a href="/">{p.site}</a></div>
<div class="navbar">{p.menu()}</div>
<div class="position"><a href="/">{p.nav[0]}</a> &gt; <a href="/c/2">{p.nav[1]}</a></div>
<div class="con_left">
<div class="con_title">{p.title}</div>
<div class="con_info">{p.byline()}</div>
<div class="con_text" id="zoom">
{p.body}
</div>
{p.s("end")}
</div>
<div class="con_right">
{p.s("aside")}
</div>
<div class="footer">{p.foot()}</div>
</div>
{p.tail()}"""


def tables(p: Page) -> str:
    """A page laid out in tables, from twenty years ago."""
    return f"""{p.head("")}
<table width="980" align="center" cellpadding="0" cellspacing="0">
<tr><td colspan="2" bgcolor="#003366"><font color="#ffffff" size="5">{p.site}</font></td></tr>
<tr><td colspan="2">{p.s("top")}{p.s("bar")}</td></tr>
<tr><td width="220" valign="top">
{p.menu("<br>")}
{p.s("aside")}
</td>
<td valign="top">
<h1 align="center"><font size="4">{p.title}</font></h1>
<p align="right"><font size="2">{p.byline()}</font></p>
{p.body}
{p.s("end")}
</td></tr>
<tr><td colspan="2" align="center">{p.foot()}</td></tr>
</table>
{p.tail()}"""


def bare(p: Page) -> str:
    """A page with next to no class names."""
    return f"""{p.head("")}
{p.s("top")}
<div><a href="/">{p.site}</a> {p.s("bar")}</div>
<div>{p.menu(" | ")}</div>
<hr>
<div>
<h1>{p.title}</h1>
<p>{p.byline()}</p>
{p.body}
{p.s("end")}
</div>
<hr>
<div>
{p.s("aside")}
</div>
<hr>
<div>{p.foot()}</div>
{p.tail()}"""


def mediawiki(p: Page) -> str:
    """A wiki of the common make."""
    return f"""{p.head('<link rel="stylesheet" href="/load.php?modules=skins.vector">')}
<div id="content" class="mw-body" role="main">
<div id="siteNotice">{p.s("top")}</div>
<h1 id="firstHeading" class="firstHeading">{p.title}</h1>
<div id="bodyContent">
<div id="siteSub">{p.site}</div>
<div id="mw-content-text"><div class="mw-parser-output">
{p.body}
</div></div>
<div class="printfooter">{p.byline()}</div>
{p.s("end")}
</div>
</div>
<div id="mw-navigation"><div id="p-personal">{p.s("bar")}</div>
<div id="p-navigation">{p.menu()}</div>
{p.s("aside")}
</div>
<div id="footer" role="contentinfo">{p.foot()}</div>
{p.tail()}"""


def doku(p: Page) -> str:
    """A small wiki of another make."""
    return f"""{p.head('<link rel="stylesheet" href="/lib/exe/css.php">')}
<div id="dokuwiki__site"><div id="dokuwiki__top" class="site">
<div id="dokuwiki__header"><h1><a href="/">{p.site}</a></h1>{p.s("top")}
<div class="tools">{p.s("bar")}</div>{p.menu()}</div>
<div class="wrapper group">
<div id="dokuwiki__aside">{p.s("aside")}</div>
<div id="dokuwiki__content"><div class="page group">
<h1 class="sectionedit1">{p.title}</h1>
<div class="level1">
{p.body}
</div>
</div><div class="docInfo">{p.byline()}</div>{p.s("end")}</div>
</div>
<div id="dokuwiki__footer">{p.foot()}</div>
</div></div>
{p.tail()}"""


def board(p: Page) -> str:
    """A thread on a forum."""
    return f"""{p.head('<link rel="stylesheet" href="/styles/prosilver/style.css">')}
<div id="wrap">
<div id="page-header"><p class="site">{p.site}</p>{p.s("top")}<div class="navbar">{p.menu()}</div>
{p.s("bar")}</div>
<div id="page-body">
<h2 class="topic-title"><a href="/viewtopic.php?t=318">{p.title}</a></h2>
<div class="post"><div class="inner">
<dl class="postprofile"><dt>{p.byline()}</dt></dl>
<div class="postbody"><div class="content">
{p.body}
</div></div>
</div></div>
{p.s("end")}
{p.s("aside")}
</div>
<div id="page-footer">{p.foot()}</div>
</div>
{p.tail()}"""


def discuz(p: Page) -> str:
    """A thread on a forum laid out in tables."""
    return f"""{p.head('<link rel="stylesheet" href="/data/cache/style_1_common.css">')}
<div id="toptb">{p.s("top")}{p.s("bar")}</div>
<div id="hd"><h2><a href="/">{p.site}</a></h2>{p.menu()}</div>
<div id="wp" class="wp">
<div id="postlist" class="pl bm">
<h1 class="ts"><span id="thread_subject">{p.title}</span></h1>
<table id="pid20418" class="plhin"><tr>
<td class="pls"><div class="pi">{p.byline()}</div></td>
<td class="plc"><div class="t_fsz">
{p.body}
</div></td></tr></table>
</div>
{p.s("end")}
<div class="sd">{p.s("aside")}</div>
</div>
<div id="ft">{p.foot()}</div>
{p.tail()}"""


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "news": (newsroom, newsroom, modules, tailwind, wordpress, bare, soup),
    "gov": (soup, tables, drupal, bare, grid),
    "tender": (grid, grid, tables, soup, drupal),
    "wiki": (mediawiki, mediawiki, doku, bare),
    "court": (tables, drupal, soup, grid),
    "product": (shop, shop, modules, tailwind),
    "company": (shop, tailwind, wordpress, soup, modules),
    "ngo": (wordpress, drupal, tailwind),
    "blog": (wordpress, wordpress, bare, newsroom, tailwind),
    "forum": (board, discuz),
}
