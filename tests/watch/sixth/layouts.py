"""nothing -> twelve ways in which sites lay out a page, as templates with ``[[places]]``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """A page's frame, and how it sets a paragraph, a heading, a table, a picture and a file."""

    name: str
    page: str
    para: str = "<p>{}</p>"
    heading: str = "<h2>{}</h2>"
    table: str = "<table>"
    cells: tuple[str, str] = ("th", "td")
    figure: str = '<figure><img src="/img/p1.jpg" alt=""><figcaption>{}</figcaption></figure>'
    file: str = '<p><a href="/files/d1.pdf">{}</a></p>'
    gap: str = "\n"


TOP = """<!DOCTYPE html>
<html lang="[[lang]]" dir="[[dir]]">
<head>
<meta charset="utf-8">
<title>[[title]] - [[site]]</title>
<link rel="stylesheet" href="/css/main.css?v=100">
<script src="/js/app.js?v=100"></script>
[[head]]</head>
"""

SEMANTIC = Layout(
    "semantic",
    TOP
    + """<body class="page single">
[[top]]<header><a class="logo" href="/">[[site]]</a>
[[header]]<nav><ul>[[navli]]</ul>[[nav]]</nav></header>
<main id="main"><article>
<h1>[[title]]</h1>
<p class="byline">[[author]] <time>[[date]]</time></p>
[[meta]][[figure]]
[[body]]
[[data]]
[[file]]
[[note]]
</article>
[[after]]</main>
<aside>[[aside]]</aside>
<footer><p>[[site]]</p>
[[foot]]</footer>
[[end]]</body></html>
""",
)

SOUP = Layout(
    "soup",
    TOP
    + """<body class="bg"><div class="wrapper">
<div class="top-line">[[top]]</div>
<div class="hd"><div class="hd-logo">[[site]]</div>[[header]]</div>
<div class="menu">[[nava]][[nav]]</div>
<div class="cols"><div class="col-l" id="main">
<div class="art-title">[[title]]</div>
<div class="art-info"><span>[[date]]</span> <span>[[author]]</span> [[meta]]</div>
<div class="art-text">[[body]]
[[figure]]
[[data]]
[[note]]
[[file]]</div>
<div class="art-bottom">[[after]]</div>
</div><div class="col-r">[[aside]]</div></div>
<div class="ft">[[site]] [[foot]]</div></div>
[[end]]</body></html>
""",
    para='<div class="par">{}</div>',
    heading='<div class="subttl">{}</div>',
    table='<table class="tbl" cellpadding="4">',
    figure='<div class="pic"><img src="/img/p1.jpg"><div class="pic-cap">{}</div></div>',
    file='<div class="attach"><a href="/files/d1.pdf">{}</a></div>',
)

TABLES = Layout(
    "tables",
    """<html dir="[[dir]]"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>[[site]] :: [[title]]</title><link rel="stylesheet" href="/s.css?v=100">[[head]]</head>
<body class="b">
<table width="980" align="center" border="0"><tr><td colspan="3"><b>[[site]]</b> [[top]][[header]]
</td></tr>
<tr><td width="160" valign="top">[[navbr]][[nav]]</td>
<td valign="top" id="main"><font size="4"><b>[[title]]</b></font><br>
<font size="1">[[date]] [[author]] [[meta]]</font><br><br>
[[body]]
<br>[[data]]
[[figure]][[note]][[file]]
<hr>[[after]]</td>
<td width="200" valign="top">[[aside]]</td></tr>
<tr><td colspan="3" align="center"><font size="1">[[site]]</font>[[foot]]</td></tr></table>
[[end]]</body></html>
""",
    para="{}<br><br>",
    heading="<b>{}</b><br>",
    table='<table border="1" width="100%">',
    cells=("td", "td"),
    figure='<center><img src="/img/p1.jpg"><br><i>{}</i></center>',
    file='<br><a href="/files/d1.pdf">{}</a>',
)

BLOG = Layout(
    "blog",
    TOP
    + """<body class="post-template-default single-post">
<div id="page" class="site">[[top]]
<header id="masthead" class="site-header"><p class="site-title"><a href="/">[[site]]</a></p>
[[header]]<nav class="main-navigation"><ul class="menu">[[navli]]</ul>[[nav]]</nav></header>
<div id="content" class="site-content"><main id="main" class="site-main">
<article class="post hentry"><header class="entry-header"><h1 class="entry-title">[[title]]</h1>
<div class="entry-meta"><span class="posted-on">[[date]]</span> 
<span class="author">[[author]]</span> [[meta]]</div></header>
<div class="entry-content">[[figure]]
[[body]]
[[data]]
[[file]]
[[note]]</div></article>
[[after]]</main>
<div id="secondary" class="widget-area">[[aside]]</div></div>
<footer class="site-footer"><div class="site-info">[[site]]</div>[[foot]]</footer></div>
[[end]]</body></html>
""",
    heading='<h3 class="wp-block-heading">{}</h3>',
    table='<table class="wp-block-table">',
    file='<div class="wp-block-file"><a href="/files/d1.pdf">{}</a></div>',
)

WIKI = Layout(
    "wiki",
    TOP
    + """<body class="mediawiki ltr ns-0">[[top]]
<div id="content" class="mw-body" role="main"><h1 id="firstHeading">[[title]]</h1>
<div id="bodyContent"><div id="siteSub">[[author]]</div>
<div id="mw-content-text"><div class="mw-parser-output">[[data]]
[[figure]]
[[body]]
[[note]][[file]]</div></div>
[[after]]</div></div>
<div id="mw-navigation">[[header]]<div class="portlet" id="p-nav"><ul>[[navli]]</ul>[[nav]]</div>
<div class="portlet">[[aside]]</div></div>
<div id="footer" role="contentinfo"><ul><li>[[meta]]</li></ul>[[foot]]</div>
[[end]]</body></html>
""",
    heading='<h2><span class="mw-headline">{}</span></h2>',
    table='<table class="infobox">',
    figure='<div class="thumb"><img src="/img/p1.jpg"><div class="thumbcaption">{}</div></div>',
)

BARE = Layout(
    "bare",
    TOP
    + """<body>
<div>[[top]]<div>[[site]]</div>[[header]]<div>[[nava]][[nav]]</div></div>
<div><div id="main"><h1>[[title]]</h1><div>[[author]], [[date]]</div>[[meta]]
[[body]]
[[data]][[figure]][[file]][[note]]
<div>[[after]]</div></div><div>[[aside]]</div></div>
<div>[[site]][[foot]]</div>
[[end]]</body></html>
""",
    heading="<p><strong>{}</strong></p>",
    figure='<div><img src="/img/p1.jpg"><div>{}</div></div>',
)

MODULES = Layout(
    "modules",
    TOP
    + """<body class="__className_ab12"><div id="__next"><div class="Layout_root__#">
<div class="TopBar_bar__#">[[top]]</div>
<header class="Header_header__#"><a href="/">[[site]]</a>[[header]]
<nav class="Nav_list__#">[[nava]][[nav]]</nav></header>
<div class="Layout_grid__#"><div class="Story_main__#" id="main">
<h1 class="Story_headline__#">[[title]]</h1>
<div class="Byline_wrap__#"><span>[[author]]</span><time>[[date]]</time>[[meta]]</div>
[[figure]]<div class="Body_text__#">[[body]]
[[data]][[note]][[file]]</div>
<div class="Below_rail__#">[[after]]</div></div>
<div class="Rail_right__#">[[aside]]</div></div>
<div class="Footer_foot__#">[[site]][[foot]]</div></div></div>
[[end]]</body></html>
""",
    para='<p class="Body_para__#">{}</p>',
    heading='<h2 class="Body_h2__#">{}</h2>',
    table='<table class="Data_table__#">',
    figure='<figure class="Pic_fig__#"><img src="/img/p1.jpg"><figcaption>{}</figcaption></figure>',
)

STYLED = Layout(
    "styled",
    TOP
    + """<body class="root"><div id="app">[[top]]
<div class="css__#"><div class="a1__#">[[site]]</div>[[header]]
<div class="b2__#">[[nava]][[nav]]</div>
</div>
<div class="c3__#" id="main"><div class="d4__#"><h1 class="e5__#">[[title]]</h1>
<div class="f6__#">[[date]] · [[author]]</div>[[meta]]</div>
<div class="g7__#">[[body]]
[[figure]][[data]][[file]][[note]]</div>[[after]]</div>
<div class="h8__#">[[aside]]</div><div class="i9__#">[[site]][[foot]]</div></div>
[[end]]</body></html>
""",
    para='<div class="j0__#"><span>{}</span></div>',
    heading='<div class="k1__#" role="heading" aria-level="2">{}</div>',
    table='<table class="l2__#">',
    figure='<div class="m3__#"><img src="/img/p1.jpg" alt=""><span>{}</span></div>',
)
