"""nothing -> four more layouts, of boards, portals, offices and shops, and who uses which."""

from tests.watch.sixth.layouts import (
    BARE,
    BLOG,
    MODULES,
    SEMANTIC,
    SOUP,
    STYLED,
    TABLES,
    TOP,
    WIKI,
    Layout,
)

BOARD = Layout(
    "board",
    TOP
    + """<body class="nojs section-viewtopic"><div id="wrap" class="wrap">[[top]]
<div class="headerbar"><a href="/">[[site]]</a></div>[[header]]
<div class="navbar"><ul class="linklist">[[navli]]</ul>[[nav]]</div>
<div id="page-body"><h2 class="topic-title">[[title]]</h2>
<div id="main" class="post bg2"><div class="postprofile">[[author]] [[meta]]</div>
<div class="postbody"><p class="author">[[date]]</p>
<div class="content">[[body]]
[[data]][[figure]][[file]][[note]]</div></div></div>
[[after]]</div><div class="sidebar">[[aside]]</div>
<div id="page-footer"><div class="copyright">[[site]]</div>[[foot]]</div></div>
[[end]]</body></html>
""",
    para="{}<br>",
    heading="<strong>{}</strong><br>",
    figure='<div class="attachbox"><img src="/img/p1.jpg"><em>{}</em></div>',
    gap="<br>\n",
)

PORTAL = Layout(
    "portal",
    TOP
    + """<body class="fixed"><div class="bg-light small">[[top]]</div>
<nav class="navbar navbar-expand"><a class="navbar-brand" href="/">[[site]]</a>
<ul class="navbar-nav">[[navli]]</ul>[[nav]]</nav>
<div class="container">[[header]]<div class="row"><div class="col-md-8" id="main">
<div class="card"><div class="card-header"><h1 class="h4">[[title]]</h1></div>
<div class="card-body"><p class="text-muted">[[author]] | [[date]]</p>[[meta]]
[[data]]
[[body]]
[[figure]]
[[note]]</div><div class="card-footer">[[file]]</div></div>
[[after]]</div><div class="col-md-4">[[aside]]</div></div></div>
<footer class="footer mt-5">[[site]][[foot]]</footer>
[[end]]</body></html>
""",
    heading='<h5 class="card-title">{}</h5>',
    table='<table class="table table-striped">',
    file='<a class="btn btn-link" href="/files/d1.pdf">{}</a>',
)

OFFICE = Layout(
    "office",
    TOP
    + """<body class="gov">[[top]]<div class="header w1000">[[site]][[header]]</div>
<div class="nav w1000">[[nava]][[nav]]</div>
<div class="position w1000"><a href="/">[[site]]</a> &gt; [[title]]</div>
<div class="main w1000" id="main"><div class="xl-title">[[title]]</div>
<div class="xl-info">[[date]] &nbsp; [[author]] &nbsp; [[meta]]</div>
<div id="zoom" class="TRS_Editor">[[body]]
[[figure]]
[[data]]
[[note]]
[[file]]</div>
[[after]]</div>
<div class="side">[[aside]]</div>
<div class="bottom">[[site]]<br>[[foot]]</div>
[[end]]</body></html>
""",
    para='<p style="text-indent: 2em;"><span style="font-size: 16px;">{}</span></p>',
    heading='<p style="text-indent: 2em;"><strong>{}</strong></p>',
    table='<table border="1" cellspacing="0" style="border-collapse: collapse;">',
    cells=("td", "td"),
    figure='<p align="center"><img src="/img/p1.jpg"></p><p align="center">{}</p>',
)

SHOP = Layout(
    "shop",
    TOP
    + """<body class="product-page">[[top]]
<header class="shop-head"><a href="/">[[site]]</a>[[header]]
<nav class="cats">[[nava]][[nav]]</nav></header>
<main id="main" itemscope itemtype="https://schema.org/Product">
<section class="gallery">[[figure]]</section>
<section class="buy"><h1 itemprop="name">[[title]]</h1><p class="sku">[[author]]</p>[[meta]]
<button type="button">+</button></section>
<section class="specs">[[data]]</section>
<section class="desc" itemprop="description">[[body]]
[[note]]</section><section class="downloads">[[file]]</section>
[[after]]</main>
<div class="rail">[[aside]]</div><footer>[[site]][[foot]]</footer>
[[end]]</body></html>
""",
)

_OPEN = (SEMANTIC, SOUP, BLOG, BARE, MODULES, STYLED, TABLES)
_STATE = (OFFICE, PORTAL, TABLES, SOUP, BARE, SEMANTIC)
USED: dict[str, tuple[Layout, ...]] = {
    "news": _OPEN,
    "blog": (BLOG, BLOG, SEMANTIC, BARE, STYLED),
    "ngo": (BLOG, SEMANTIC, MODULES, SOUP, BARE),
    "wiki": (WIKI, WIKI, BARE),
    "forum": (BOARD, BOARD, SOUP, STYLED),
    "product": (SHOP, SHOP, MODULES, STYLED),
    "company": (SEMANTIC, BLOG, MODULES, STYLED, BARE),
    "tender": _STATE,
    "court": _STATE,
    "portal": _STATE,
}
