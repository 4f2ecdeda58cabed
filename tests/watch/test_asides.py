"""what stands beside a page's text -> no change when it moves; such words in the text are one."""

import pytest

from countershot.capture.changes import changed

TEXT = (
    "<p>The camp has 400 cameras. They were bought in May for 3.4 million.</p>"
    "<p>The maker did not answer. Its owner is the county.</p>"
    "<p>A tender of 2019 names the same series. It was taken down a week later.</p>"
)


def page(before: str = "", between: str = "", after: str = "", title: str = "The camp") -> str:
    return (
        f"<!doctype html><title>{title}</title><body><div class=wrap><h1>The camp</h1>{before}"
        f"<div class=txt>{TEXT.replace('</p><p>', f'</p>{between}<p>', 1)}</div>{after}</div>"
    )


def comments(heading: str, *said: str) -> str:
    items = "".join(f"<li><b>owl</b>: {one}</li>" for one in said)
    return f"<section><h3>{heading}</h3><ol>{items}</ol></section>"


@pytest.mark.parametrize(
    "heading",
    ["Comments ({})", "{} comments", "网友评论 ({})", "Комментарии {}", "Yorumlar ({})",
     "التعليقات ({})", "ئىنكاسلار ({})"],
)  # fmt: skip
def test_what_readers_write_is_no_change(heading: str) -> None:
    old = page(after=comments(heading.format(1), "I know that gate well."))
    new = page(after=comments(heading.format(2), "I know that gate well.", "So it is built now."))
    assert changed(old, new) == ()


def test_comments_that_are_most_of_the_page_are_what_it_is_for() -> None:
    many = [f"The answer of office number {n} to the question put in spring." for n in range(20)]
    old = page(after=comments("Comments (20)", *many))
    new = page(after=comments("Comments (20)", *many[:-1]))
    assert changed(old, new) != ()


@pytest.mark.parametrize("label", ["Posts", "Сообщения:", "帖子：", "المشاركات:", "يازما"])
def test_how_much_an_author_wrote_is_no_change(label: str) -> None:
    old, new = (page(before=f"<div class=who><b>owl77</b> {label} {n}</div>") for n in (412, 431))
    assert changed(old, new) == ()


def test_posts_for_guards_are_not_what_an_author_wrote() -> None:
    old, new = (page(between=f"<div>Posts for armed guards: {n}</div>") for n in (12, 31))
    assert changed(old, new) != ()


def test_a_stamp_before_a_sentence_is_no_part_of_it() -> None:
    inline = "<span class=date>Published 2 June 2025</span> It rained that day. Nobody came."
    alone = (
        "<div><span class=date>Published 2 June 2025</span></div>It rained that day. Nobody came."
    )
    assert changed(page(between=inline), page(between=alone)) == ()
    other = inline.replace("It rained that day", "It snowed that day")
    assert changed(page(between=inline), page(between=other)) != ()


def test_a_date_that_opens_a_sentence_of_the_text_is_of_it() -> None:
    old, new = (page(between=f"<p>On {n} June 2025 the gate was opened.</p>") for n in (2, 3))
    assert changed(old, new) != ()


def test_an_offer_between_paragraphs_is_told_by_the_second_look() -> None:
    """Its box is called otherwise at every look; the offer changed within the minute too."""
    offers = ("Wedding dresses for hire", "New telephones, two years", "Tyres while you wait")
    looks = [
        page(
            between=f'<div class="sc-91{n} k{n}Zq"><a href="https://shop.example/?b={n}">{offer}</a></div>'
        )
        for n, offer in enumerate(offers)
    ]
    assert changed(*looks[:2]) != ()
    assert changed(*looks) == ()


def test_the_sites_name_above_a_heading_is_not_the_title() -> None:
    menus = (("Home", "News", "About"), ("Home", "News", "Vacancies", "About"))
    old, new = (
        "<!doctype html><title>Water Works | Tolland County</title><body><b>Tolland County</b> "
        + "".join(f"<li><a href=/m>{name}</a></li>" for name in menu)
        + f"<hr><h2>Water Works</h2>{TEXT}"
        for menu in menus
    )
    assert changed(old, new) == ()


@pytest.mark.parametrize(
    ("side", "none", "there"),
    [("Next", "none", "A fair"), ("Вперёд", "нет", "Ярмарка"), ("下一篇", "没有了", "会议室改造"),
     ("التالي", "لا يوجد", "سوق")],
)  # fmt: skip
def test_a_neighbour_of_what_was_the_last_page_is_no_change(
    side: str, none: str, there: str
) -> None:
    old = page(after=f"<div><p>{side}: {none}</p></div>")
    new = page(after=f"<div><p>{side}: <a href=/9>{there}</a></p></div>")
    assert changed(old, new) == ()


def test_none_in_the_text_is_of_it() -> None:
    old, new = (page(between=f"<p>Survivors: {said}</p>") for said in ("none", "two"))
    assert changed(old, new) != ()


def test_a_title_is_missed_though_the_line_under_it_counts() -> None:
    """Title and counter stand alike, in rows of a layout table; the counter moves every minute."""
    said = (("a fight", 161), ("false reports", 2372), ("false reports", 2379))
    looks = [
        f"<!doctype html><title>On {what} at the gate - County</title><body><table><tr><td><table>"
        f"<tr><td><b>On {what} at the gate</b></td></tr>"
        f"<tr><td><span>From: the office</span> <span>Views: {views}</span></td></tr></table>"
        f"{TEXT}</td></tr></table>"
        for what, views in said
    ]
    assert any("fight" in line for line in changed(*looks))


def test_the_longest_line_that_the_title_holds_is_the_title() -> None:
    def version(entry: str) -> str:
        return (
            "<!doctype html><title>Water Works of the County - Ministry</title><body>"
            f"<div class=wrap><div class=logo>Ministry</div><ul><li><a href=/1>Home</a></li>{entry}"
            f"</ul><div class=l2><div class=tt>Water Works of the County</div>{TEXT}</div></div>"
        )

    assert changed(version(""), version("<li><a href=/9>Podcasts</a></li>")) == ()
