"""pages with a main text and things beside it -> what stands apart may pass; content never may."""

import pytest

from countershot.capture.changes import changed, compare
from countershot.capture.page_links import leads_on, own_host

PROSE = (
    "<p>The county bureau opened a new office on Mill Road in the spring of last year.</p>"
    "<p>It employs twelve people, most of them from the town. The mayor cut the ribbon.</p>"
)
TOP = "<div class=k1><p>{clock}</p><ul><li><a href=/a>News</a><li><a href=/b>{menu}</a></ul></div>"
FOOT = "<div class=k9><p>1,204 views</p><p>© 2031 Gazette</p></div>"
FILES = "<div><h3>{name}</h3><ul><li><a href={a}>Technical specification</a>{more}</ul></div>"


def page(inner: str = "", side: str = "", clock: str = "3 June 2031", menu: str = "Sport") -> str:
    top = TOP.format(clock=clock, menu=menu)
    main = f"<div class=c><h1>Office opened</h1>{PROSE}{inner}</div>"
    return f"<!doctype html><body>{top}<div class=w>{main}{side}</div>{FOOT}"


def links(*names: str) -> str:
    inner = "".join(f"<li><a href=/s/{len(name)}.html>{name}</a>" for name in names)
    return f"<div><b>Zanzibar</b><ul>{inner}</ul></div>"


OF_CONTENT = (
    ("<p>Cameras: 412</p>", "412", "421"),
    ("<p>1,204 views</p><p>Cameras: 412</p>", "412", "421"),
    ("<p>Meeting Tuesday, 3 June 2031, 09:14</p>", "3 June", "4 June"),
    ("<h2>Tuesday, 3 June 2031 09:14 meeting</h2>", "3 June", "4 June"),
    ("<figure><figcaption>Office, 3 May 2031, 09:00</figcaption></figure>", "3 May", "4 May"),
    ("<ul><li>Works to -30 °C</ul>", "-30", "-40"),
    ("<div>340 yuan</div>", "340", "430"),
    ("<p>The site uses cookies to follow detainees.</p>", "detainees", "visitors"),
)
BESIDE = (
    ("<div><p>Deadline: Friday, 30 June 2031, 12:00</p></div>", "30 June", "14 July"),
    ("<dl><dt>Deadline<dd>Friday, 30 June 2031, 12:00</dl>", "30 June", "14 July"),
    ("<div>Budget: £412,500</div>", "412", "421"),
    ("<div>Telephone 0161 555 0144</div>", "0144", "0190"),
    ("<div>Contact: Helen Draycott</div>", "Helen", "Alan"),
    ("<ul><li>Cameras: 412</ul>", "412", "421"),
    ("<ul><li>Works to -30 °C</ul>", "-30", "-40"),
    ("<table><tr><td>Cameras<td>412</table>", "412", "421"),
    ("<div><p>The site has 412 cameras.</p></div>", "412", "421"),
)


@pytest.mark.parametrize(("inner", "old", "new"), OF_CONTENT)
def test_content_of_the_main_text_may_not_pass(inner: str, old: str, new: str) -> None:
    assert changed(page(inner), page(inner.replace(old, new))) != ()


@pytest.mark.parametrize(("side", "old", "new"), BESIDE)
def test_content_beside_the_main_text_may_not_pass_either(side: str, old: str, new: str) -> None:
    assert changed(page(side=side), page(side=side.replace(old, new))) != ()


@pytest.mark.parametrize(
    ("name", "address"),
    [("Files", "/f/b.pdf"), ("Zanzibar", "/download?id=7"), ("Zanzibar", "https://other.example/7"),
     ("Sources", "/s/7.html"), ("Zanzibar", "#part")],
)  # fmt: skip
def test_a_link_to_a_file_a_source_or_a_document_that_goes(name: str, address: str) -> None:
    more = f"<li><a href={address}>Draft contract of the sale</a>"
    before, after = (FILES.format(name=name, a=address, more=m) for m in (more, ""))
    assert changed(page(side=before), page(side=after)) == ("- Draft contract of the sale",)


def test_a_list_of_links_that_the_page_is_for() -> None:
    intro = "<h1>Tenders</h1><p>These are open now. Bids go to the office.</p>"
    rows = [f"<li><a href=/n/{n}>Cameras for bus depot number {n}</a>" for n in range(3)]
    before, after = (f"<div>{intro}</div><ul>{''.join(r)}</ul>{FOOT}" for r in (rows, rows[1:]))
    assert changed(before, after) == ("- Cameras for bus depot number 0",)


def test_lists_of_other_pages_menus_and_the_clock_may_change() -> None:
    before = page(
        side=links("Rain is expected in the south", "The team wins the cup"),
        clock="It is now Tuesday, 3 June 2031 09:14",
    )
    after = page(
        side=links("A bridge reopens after repairs", "The school gets a new roof"),
        clock="It is now Friday, 20 June 2031 17:52",
        menu="Business",
    )
    assert changed(before, after) == ()


def test_counters_with_a_word_nobody_listed() -> None:
    before, after = (page(side=f"<div>Zanzibars: {n}</div>") for n in (31, 46))
    assert changed(before, after) == ()


NOTICE = "<div class=alert><p>The {} are closed on Monday for {}.</p></div>"


def test_what_stands_beside_the_text_counts_when_it_is_altered_not_when_it_goes() -> None:
    first, second = (NOTICE.format("offices", why) for why in ("the feast", "repairs"))
    other = "<div class=alert><p>Gales blow tonight at sea.</p></div>"
    found = changed(page(side=first), page(side=second))
    assert [line[0] for line in found] == ["-", "+"]
    for after in ("", other):
        compared = compare(page(side=first), page(side=after))
        assert (compared.changed, compared.beside) == ((), 2 if after else 1)


def test_another_post_of_a_forum_stands_as_the_first_does() -> None:
    posts = [
        f"<div class=post><p>{said}</p></div>" for said in ("It is up. I saw it.", "No, none.")
    ]
    before, after = (f"<!doctype html><h1>Poles</h1>{''.join(p)}{FOOT}" for p in (posts, posts[:1]))
    assert changed(before, after) == ("- No, none.",)


def test_a_link_leads_on_only_to_another_page_of_the_site() -> None:
    html = '<link rel="canonical" href="https://gazette.example/a"><a href=/b>b</a>'
    assert own_host(html) == "gazette.example"
    assert leads_on("https://gazette.example/b", "gazette.example")
    assert leads_on("b.html", "")
    for address in ("#b", "mailto:a@b", "/b.pdf", "https://other.example/", "//other.example/"):
        assert not leads_on(address, "gazette.example")
    assert not leads_on("https://[broken/", "gazette.example")


FURNITURE = (
    ("<div class=q>Zanzibar or Pemba</div>", "<div class=q>Zanzibar</div>"),
    ("<div class=q>Zanzibar welcomes you!</div>", ""),
    ("<div class=q>57 zanzibars look on</div>", "<div class=q>61 zanzibars look on</div>"),
    (
        "<div class=q>The best pianos are sold at Pemba.</div>",
        "<div>Fly to Pemba for nothing.</div>",
    ),
    ("<div class=q><a href=/x1>Zanzibar wins the cup</a> 3 zans past</div>", ""),
)


@pytest.mark.parametrize(("before", "after"), FURNITURE)
def test_furniture_is_told_by_its_place_and_shape_in_any_words(before: str, after: str) -> None:
    assert changed(page(side=before), page(side=after)) == ()


def test_a_title_that_only_the_documents_own_title_names_is_content() -> None:
    head = "<!doctype html><title>{0} - Gazette</title><div>Home</div>"
    soup = head + "<div class=t>{0}</div><div>{1}</div>"
    before, after = (soup.format(title, PROSE) for title in ("Office opened", "Office closed"))
    assert changed(before, after) == ("- Office opened", "+ Office closed")


SLOT = "<div class=slot><p>The finest {0} of the county are sold here.</p></div>"
EDITED = PROSE.replace("twelve", "twenty")


def test_what_two_looks_do_not_share_is_no_change() -> None:
    first, second, third = (page(side=SLOT.format(x)) for x in ("shoes", "boats", "lamps"))
    assert len(changed(first, second)) == 2
    assert changed(first, second, third) == ()


def test_an_edit_lasts_and_is_told_alone() -> None:
    first, second, third = (page(side=SLOT.format(x)) for x in ("shoes", "boats", "lamps"))
    found = changed(first, *(p.replace(PROSE, EDITED) for p in (second, third)))
    assert [line[0] for line in found] == ["-", "+"]
    assert "twenty" in found[1]


def test_a_text_that_is_edited_between_the_two_looks_has_changed() -> None:
    second, third = (page().replace("twelve", word) for word in ("twenty", "thirty"))
    (gone,) = changed(page(), second, third)
    assert "twelve" in gone
