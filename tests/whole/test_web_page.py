"""docs/web.md -> its commands, run as they stand against a page of our own."""

from pathlib import Path

from tests.whole.needs import needs
from tests.whole.small_site import SmallSite
from tests.whole.typed import typed


def test_the_page_on_sealing_the_web_runs_as_it_stands(tmp_path: Path) -> None:
    needs("chromium")
    keys = str(tmp_path / "keys")
    with SmallSite() as site:
        ended = typed("web.md", tmp_path, blocks=4, PAGE=site.address, COUNTERSHOT_KEYS=keys)
    assert "same" in ended.out
    assert "OnUnitActiveSec=60min" in ended.out
    assert ended.out.count("screenshot") == 1
