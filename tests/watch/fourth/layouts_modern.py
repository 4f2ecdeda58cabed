"""a page's content and furniture -> a document in one of the newer layouts."""

from tests.watch.fourth.page import Page


def newsroom(p: Page) -> str:
    """A news site with semantic elements."""
    return f"""{p.head('<link rel="stylesheet" href="/assets/site.css">')}
{p.s("top")}
<header class="site-header"><a class="brand" href="/">{p.site}</a>{p.s("bar")}
<nav class="main-nav">{p.menu()}</nav></header>
<main>
<article class="story">
<header><h1>{p.title}</h1><div class="byline">{p.byline()}</div></header>
<div class="story-body">
{p.body}
</div>
{p.s("end")}
</article>
<aside class="sidebar">
{p.s("aside")}
</aside>
</main>
<footer class="site-footer">{p.foot()}</footer>
{p.tail()}"""


def modules(p: Page) -> str:
    """An application whose class names carry hashes."""
    return f"""{p.head('<link rel="stylesheet" href="/_next/static/css/page.css">')}
<div id="__next">
<div class="Header_root__x1Yz4"><div class="Header_logo__p0Qr8">{p.site}</div>{p.s("bar")}
<nav class="Menu_list__a9Bc2">{p.menu()}</nav></div>
{p.s("top")}
<main class="Page_main__k7Lm3">
<section class="Article_wrap__d4Ef6">
<h1 class="Article_title__g5Hi1">{p.title}</h1>
<div class="Article_meta__j2Kl9">{p.byline()}</div>
<div class="RichText_body__m8No0">
{p.body}
</div>
</section>
<div class="Below_box__q3Rs7">{p.s("end")}</div>
<div class="Rail_col__t6Uv5">{p.s("aside")}</div>
</main>
<div class="Footer_root__w1Xy8">{p.foot()}</div>
</div>
{p.tail()}"""


def tailwind(p: Page) -> str:
    """A site whose class names say only how things look."""
    return f"""{p.head('<link rel="stylesheet" href="/build/tw.css">')}
{p.s("top")}
<div class="min-h-screen bg-white">
<div class="flex items-center justify-between px-6 py-4 border-b">
<a class="text-xl font-bold" href="/">{p.site}</a>{p.s("bar")}</div>
<div class="px-6 py-2 text-sm">{p.menu()}</div>
<div class="grid grid-cols-12 gap-8 px-6">
<div class="col-span-8 prose">
<h1 class="text-3xl font-semibold mb-2">{p.title}</h1>
<div class="text-gray-500 text-sm mb-6">{p.byline()}</div>
{p.body}
{p.s("end")}
</div>
<div class="col-span-4 space-y-6">
{p.s("aside")}
</div>
</div>
<div class="mt-12 px-6 py-8 bg-gray-100 text-xs">{p.foot()}</div>
</div>
{p.tail()}"""


def wordpress(p: Page) -> str:
    """A blog of the most common make."""
    return f"""{p.head('<link rel="stylesheet" href="/wp-content/themes/plain/style.css">')}
<div id="page" class="hfeed site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{p.site}</a></p>
{p.s("bar")}<nav id="site-navigation">{p.menu()}</nav></header>
{p.s("top")}
<div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-418" class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">{p.title}</h1>
<div class="entry-meta">{p.byline()}</div></header>
<div class="entry-content">
{p.body}
</div>
</article>
{p.s("end")}
</main></div>
<div id="secondary" class="widget-area">
{p.s("aside")}
</div>
<footer id="colophon" class="site-footer"><div class="site-info">{p.foot()}</div></footer>
</div>
{p.tail()}"""


def drupal(p: Page) -> str:
    """An institution's site made of fields and regions."""
    return f"""{p.head('<link rel="stylesheet" href="/sites/default/files/css/css_all.css">')}
<div class="dialog-off-canvas-main-canvas"><div class="layout-container">
<header role="banner"><div class="region region-header">{p.site} {p.s("bar")}</div>
<div class="region region-primary-menu"><nav role="navigation">{p.menu()}</nav></div></header>
<div class="region region-highlighted">{p.s("top")}</div>
<main role="main"><div class="layout-content"><div class="region region-content">
<h1 class="page-title">{p.title}</h1>
<div class="node__meta">{p.byline()}</div>
<div class="node__content"><div class="field field--name-body field--type-text-with-summary">
{p.body}
</div></div>
{p.s("end")}
</div></div>
<aside class="layout-sidebar-second" role="complementary"><div class="region region-sidebar">
{p.s("aside")}
</div></aside></main>
<footer role="contentinfo"><div class="region region-footer">{p.foot()}</div></footer>
</div></div>
{p.tail()}"""


def grid(p: Page) -> str:
    """A portal on a ready-made grid."""
    return f"""{p.head('<link rel="stylesheet" href="/lib/bootstrap/bootstrap.min.css">')}
<div class="navbar navbar-expand-lg"><div class="container">
<a class="navbar-brand" href="/">{p.site}</a>{p.menu()}{p.s("bar")}</div></div>
<div class="container">
{p.s("top")}
<div class="row">
<div class="col-md-8">
<div class="card"><div class="card-header"><h4>{p.title}</h4><small>{p.byline()}</small></div>
<div class="card-body">
{p.body}
</div></div>
{p.s("end")}
</div>
<div class="col-md-4">
{p.s("aside")}
</div>
</div>
</div>
<footer class="container-fluid text-center">{p.foot()}</footer>
{p.tail()}"""


def shop(p: Page) -> str:
    """A company's or a shop's page in sections."""
    return f"""{p.head('<link rel="stylesheet" href="/themes/shop/main.css">')}
{p.s("top")}
<header class="header"><div class="header__logo">{p.site}</div><div class="header__tools">
{p.s("bar")}</div><div class="header__menu">{p.menu()}</div></header>
<div class="breadcrumbs"><a href="/">{p.nav[0]}</a> / <span>{p.nav[2]}</span></div>
<section class="product">
<div class="product__info"><h1 class="product__name">{p.title}</h1>
<div class="product__meta">{p.byline()}</div></div>
<div class="product__tabs"><div class="tab tab--active">
{p.body}
</div></div>
</section>
<section class="below">{p.s("end")}</section>
<section class="extra">
{p.s("aside")}
</section>
<footer class="footer">{p.foot()}</footer>
{p.tail()}"""
