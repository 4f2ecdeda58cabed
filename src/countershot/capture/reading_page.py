"""a loaded page -> what a person sees of it: text, pictures, a PDF, the DOM, and facts."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from countershot.capture.browser import WINDOW_PX, Stuck, Tab
from countershot.capture.page_limits import Limits

_SCROLL_SECONDS = 12.0
_MOVING = 256 << 10
_QUIET_FOR = 0.25
_QUIET_AFTER = 0.1
_LOOK_EVERY = 0.05
_SCROLL = """async ({screens, seconds}) => {
  const root = () => document.scrollingElement || document.documentElement;
  const frame = () => new Promise(done => { requestAnimationFrame(() => setTimeout(done, 40));
                                            setTimeout(done, 200); });
  const until = performance.now() + seconds * 1000;
  let gone = 0, top = 0;
  while (top + innerHeight < root().scrollHeight - 1) {
    if (gone >= screens || performance.now() > until) { scrollTo(0, 0); return {gone, more: true}; }
    gone += 1;
    top += innerHeight;
    scrollTo({top, behavior: 'instant'});
    await frame();
  }
  scrollTo({top: 0, behavior: 'instant'});
  return {gone, more: false};
}"""
_WAITS = """() => {
  const id = setTimeout(() => {}, 0);
  clearTimeout(id);
  const refresh = document.querySelector('meta[http-equiv=refresh i]');
  return {timers: id > 1, refresh: refresh ? parseFloat(refresh.content) || 0 : -1};
}"""
_MOST_REFRESH = 10.0
_HEIGHT = """() => Math.max(document.documentElement ? document.documentElement.scrollHeight : 0,
  document.body ? document.body.scrollHeight : 0, innerHeight)"""
_TEXT = """() => {
  const shadows = node => [...node.querySelectorAll('*')].filter(e => e.shadowRoot)
    .flatMap(e => [[...e.shadowRoot.children].map(c => c.innerText || '').join('\\n'),
                   ...shadows(e.shadowRoot)]);
  const body = document.body || document.documentElement;
  return body ? [body.innerText || body.textContent || '', ...shadows(document)].join('\\n') : '';
}"""
_DOM = """() => {
  const roots = [];
  const walk = node => node.querySelectorAll('*').forEach(e => {
    if (e.shadowRoot) { roots.push(e.shadowRoot); walk(e.shadowRoot); } });
  walk(document);
  const html = document.documentElement;
  const kind = document.doctype ? new XMLSerializer().serializeToString(document.doctype) : '';
  if (!html) return kind;
  const open = html.cloneNode(false).outerHTML.replace(/<\\/html>$/, '');
  if (!html.getHTML) return kind + html.outerHTML;
  return kind + open + html.getHTML({shadowRoots: roots}) + '</html>';
}"""
_FACTS = """() => {
  const fixed = node => {
    for (let e = node; e; e = e.assignedSlot || e.parentElement || (e.getRootNode() || {}).host)
      if (getComputedStyle(e).position === 'fixed') return true;
    return false;
  };
  let covered = 0, points = 0;
  for (let i = 0; i < 20; i++) for (let j = 0; j < 16; j++) {
    let e = document.elementFromPoint((i + .5) * innerWidth / 20, (j + .5) * innerHeight / 16);
    while (e && e.shadowRoot) {
      const inner = e.shadowRoot.elementFromPoint(
        (i + .5) * innerWidth / 20, (j + .5) * innerHeight / 16);
      if (!inner || inner === e) break;
      e = inner;
    }
    points += 1;
    if (e && fixed(e)) covered += 1;
  }
  const passwords = node => node.querySelectorAll('input[type=password]').length
    + [...node.querySelectorAll('*')].filter(e => e.shadowRoot)
      .reduce((n, e) => n + passwords(e.shadowRoot), 0);
  return {title: document.title || '', covered: covered / points, passwords: passwords(document)};
}"""


@dataclass
class Seen:
    """What one page showed; what could not be had is empty or None, and ``missing`` says why."""

    address: str = ""
    title: str = ""
    text: str = ""
    dom: str = ""
    covered: float | None = None
    password_fields: int = 0
    first_screen: bytes | None = None
    screenshot: bytes | None = None
    pdf: bytes | None = None
    missing: list[str] = field(default_factory=list)


def settle(
    tab: Tab,
    quiet_since: Callable[[], float | None],
    is_busy: Callable[[], bool],
    passed: Callable[[], int],
    limits: Limits,
) -> bool:
    """Wait until nothing was on its way for a quarter of a second; False where it never is.

    ``quiet_since``: since when (monotonic), None where something is on its way; what was quiet
    before the call counts, but for the last tenth, in which what was just done may ask for more.
    ``passed``: bytes so far; while there come more of them, or it ``is_busy``, the wait is longer.
    """
    began = time.monotonic()
    last = began + limits.busy_seconds
    until, before = began + limits.quiet_seconds, passed()
    while (now := time.monotonic()) < min(until, last):
        if (more := passed()) - before > _MOVING or is_busy():
            until, before = now + limits.quiet_seconds, more
        since = quiet_since()
        if since is not None and now - since >= _QUIET_FOR and now - began >= _QUIET_AFTER:
            return True
        tab.wait(_LOOK_EVERY)
    return False


def linger(tab: Tab, seconds: float) -> None:
    """A page that has set timers gets some time, one that is about to go elsewhere what it says.

    Numbers of timers count up from 1, so it shows whether there were any.
    """
    waits = tab.ask(_WAITS)
    refresh = float(waits["refresh"])
    if 0 <= refresh <= _MOST_REFRESH:
        tab.wait(refresh + _LOOK_EVERY)
    elif seconds > 0 and waits["timers"]:
        tab.wait(seconds)


def scroll(tab: Tab, limits: Limits, missing: list[str]) -> bool:
    """Go down the page and up again, so that what loads lazily loads; whether there was a way."""
    went = tab.ask(_SCROLL, {"screens": limits.screens, "seconds": _SCROLL_SECONDS})
    if went["more"]:
        missing.append(f"the page goes on below the {went['gone']} screens that were scrolled")
    return bool(went["gone"])


def read(tab: Tab, limits: Limits, seen: Seen, with_pictures: bool = True) -> None:
    """Fill ``seen``, the most important first. Raises Stuck; then the rest is empty."""
    seen.address = tab.address
    facts = tab.ask(_FACTS)
    seen.title = str(facts["title"])[:10_000]
    seen.covered, seen.password_fields = float(facts["covered"]), int(facts["passwords"])
    seen.text = "\n".join(str(text) for text in tab.ask_frames(_TEXT))[: limits.text_letters]
    seen.dom = str(tab.ask(_DOM))
    if with_pictures:
        _pictures(tab, limits, seen)
    else:
        seen.first_screen = tab.picture()


def _pictures(tab: Tab, limits: Limits, seen: Seen) -> None:
    height = int(tab.ask(_HEIGHT))
    if height > limits.picture_px:
        seen.missing.append(
            f"the screenshot shows the first {limits.picture_px} of {height} pixels of the page"
        )
    seen.first_screen = seen.screenshot = tab.picture()
    if height > WINDOW_PX:
        seen.screenshot = tab.picture(min(height, limits.picture_px))
    try:
        seen.pdf = tab.pdf()
    except Stuck as error:
        seen.missing.append(f"the page could not be printed ({str(error).splitlines()[0]})")
