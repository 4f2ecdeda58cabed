"""a letter sent, answered, judged -> told on the pages and in the packet; addresses nowhere."""

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from tests.verify.three import chromium
from tests.whole.program import countershot

LETTER = "velmara-vision"
ADDRESSES = ("press@velmara.example", "1 Orrin Road")
ANSWER = """We do not comment on <b>awards</b>.
Please write to press@velmara.example, or to Velmara Vision Co., Ltd., 1 Orrin Road, Ostervale.
We follow all laws.
"""


def words(page: Path) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page.read_text()))


def ask(case: Path, *told: object) -> str:
    ended = countershot("ask", case, LETTER, *told, "--json")
    assert ended.code == 0, ended.err
    return str(ended.json["event"]["exhibits"][0]) if "--reply" in told else ""


def judge(case: Path, outcome: str) -> None:
    (case / "outcomes").mkdir()
    path = case / f"outcomes/{LETTER}.md"
    path.write_text(f"---\noutcomes:\n  - assertion: 1\n{outcome}---\nRead by a person.\n")
    ended = countershot("sign", case, f"outcomes/{LETTER}.md", "--as", "ana", "--role", "author")
    assert ended.code == 0, ended.err


def copied(built: Path, to: Path) -> Path:
    shutil.copytree(built, to)
    return to


def drafted(case: Path) -> Path:
    """The draft is written whatever the gate says of it."""
    assert countershot("build", case).code in (0, 1)
    return case / "draft"


@pytest.fixture(scope="module")
def answered(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    case = copied(built, tmp_path_factory.mktemp("letter") / "case")
    ask(case, "--sent", "email")
    ask(case, "--attempt", "post", "--now", "2031-04-03T09:00:00Z")
    reply = case.parent / "answer.txt"
    reply.write_text(ANSWER)
    exhibit = ask(case, "--reply", reply, "--channel", "post", "--now", "2031-04-09T09:00:00Z")
    assert countershot("read", case, exhibit).code == 0
    judge(case, f"    outcome: declined\n    reply: {exhibit}\n")
    drafted(case)
    return case


def test_the_answer_is_told_in_full_escaped_and_once(answered: Path) -> None:
    page = (answered / "draft/index.html").read_text()
    part = page[page.index('id="answers"') : page.index('id="changes"')]
    assert "We do not comment on &lt;b&gt;awards&lt;/b&gt;." in part and "<b>" not in part
    assert part.count("We follow all laws.") == 1
    text = words(answered / "draft/index.html")
    assert "declined" in text and "2031-04-01 , by email, post" in text
    assert "2031-04-09 came back a reply of Velmara Vision Co., Ltd." in text


def test_the_editors_row_says_what_was_put_and_what_came_of_it(answered: Path) -> None:
    text = words(answered / "draft/data/pages/editor.html")
    assert "Put to Velmara Vision Co., Ltd. 2031-04-01 by email, post" in text
    assert "Outcome: declined" in text and "Reply of 2031-04-09" in text


def test_no_address_of_a_channel_and_no_letter_is_in_the_dossier(answered: Path) -> None:
    files = [path for path in (answered / "draft").rglob("*") if path.is_file()]
    assert len(files) > 50
    for path in files:
        data = path.read_bytes()
        for address in ADDRESSES:
            assert address.encode() not in data, path
        assert "inquiries" not in path.as_posix() and "outcomes" not in path.as_posix()
    assert "[address left out]" in words(answered / "draft/index.html")


def test_the_packet_tells_the_same(answered: Path, tmp_path: Path) -> None:
    chromium()
    out = tmp_path / "packet.pdf"
    assert countershot("packet", answered, out).code == 0
    document = pypdfium2.PdfDocument(out)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    text = " ".join(" ".join(pages).split())
    for said in ("Put to Velmara Vision Co., Ltd.", "Outcome: declined", "We follow all laws."):
        assert said in text, said
    assert not any(address in text for address in ADDRESSES)


def test_a_silent_party_is_said_to_be_silent_and_a_late_reply_is_told(
    built: Path, tmp_path: Path
) -> None:
    case = copied(built, tmp_path / "case")
    ask(case, "--sent", "email")
    judge(case, "    outcome: silent\n")
    text = words(drafted(case) / "index.html")
    assert "silent" in text and "No answer from them is on record." in text
    late = tmp_path / "late.txt"
    late.write_text("We answer late.")
    exhibit = ask(case, "--reply", late, "--now", "2032-01-02T09:00:00Z")
    told = words(drafted(case) / "index.html")
    assert "We answer late." in told and "No answer from them is on record." not in told
    toml = case / "case.toml"
    toml.write_text(toml.read_text() + f'\n[release.{exhibit}]\nrelease = "withheld"\n')
    told = words(drafted(case) / "index.html")
    assert "We answer late." not in told and "Its words are not shown" in told


def test_a_claim_changed_since_is_told_as_put_in_an_earlier_wording(
    answered: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    shutil.copytree(answered, case)
    claim = case / "claims/award.md"
    claim.write_text(claim.read_text().replace("It is\ndated", "It was\ndated"))
    assert "put in an earlier wording" in words(drafted(case) / "index.html")


def test_what_was_put_and_is_not_in_the_report_is_told_nowhere(
    answered: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    shutil.copytree(answered, case)
    report = case / "report.md"
    report.write_text(report.read_text().replace(" [@award]", " [@same-series]"))
    folder = drafted(case)
    for path in (folder / "index.html", folder / "data/pages/editor.html"):
        text = words(path)
        assert "We follow all laws." not in text and "Put to Velmara" not in text
    assert "No letter to a party is on record" in words(folder / "index.html")


def test_a_letter_that_is_ready_is_not_told_of(built: Path, tmp_path: Path) -> None:
    """Whom one means to ask, and about what, is not published before it is asked."""
    folder = drafted(copied(built, tmp_path / "case"))
    assert "No letter to a party is on record" in words(folder / "index.html")
    for path in folder.rglob("*"):
        assert path.is_dir() or LETTER not in path.name
