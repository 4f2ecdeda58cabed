"""Debian's Chromium -> a running process that sends nothing unasked, as an unprivileged user."""

import contextlib
import os
import pwd
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

from countershot.capture.browser_wire import Wire
from countershot.errors import CannotCheck

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Nobody is there to type a password: a 401 is an answer like others, and no box is opened.
_SETTINGS = '{"auth": {"schemes": ""}}'
_NOBODY = "nobody"
# The pipes must be descriptors 3 and 4; Popen can only place 0, 1 and 2.
_ON_3_AND_4 = 'exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1'
_QUIET = (
    "--no-first-run", "--no-default-browser-check", "--no-pings", "--no-service-autorun",
    "--disable-background-networking", "--disable-breakpad", "--disable-crash-reporter",
    "--disable-client-side-phishing-detection", "--disable-component-update", "--disable-sync",
    "--disable-component-extensions-with-background-pages", "--disable-default-apps",
    "--disable-domain-reliability", "--disable-extensions", "--disable-field-trial-config",
    "--disable-search-engine-choice-screen", "--disable-logging", "--metrics-recording-only",
    "--disable-variations-seed-fetch", "--safebrowsing-disable-auto-update",
    "--password-store=basic", "--use-mock-keychain", "--disable-external-intent-requests",
    "--disable-updater-scheduler", "--enable-features=SkipListAccountsWithoutGaiaCookies",
    # What is asked for in spite of all that goes to a port that Chromium itself refuses.
    "--component-updater=url-source=http://127.0.0.1:1/", "--gaia-url=http://127.0.0.1:1/",
    "--google-base-url=http://127.0.0.1:1/", "--google-apis-url=http://127.0.0.1:1/",
    "--disable-notifications", "--disable-prompt-on-repost", "--deny-permission-prompts",
)  # fmt: skip
_OFF = (
    "AutofillServerCommunication", "CertificateTransparencyComponentUpdater",
    "DialMediaRouteProvider", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable",
    "InterestFeedContentSuggestions", "MediaRouter", "NetworkTimeServiceQuerying",
    "OptimizationHints", "OptimizationGuideModelDownloading", "AimEnabled", "LensOverlay",
    "PreconnectToSearch",
    "OnDeviceModelBackgroundDownload", "Prerender2", "SpeculationRulesPrefetchFuture", "Translate",
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "NetworkPrediction",
    "WebRtcHideLocalIpsWithMdns",  # it would join a multicast group on the local network
    # Bodies must reach the recorder decoded.
    "RendererSideContentDecoding", "RendererSideContentDecodingForNavigation",
)  # fmt: skip
_LOOKS = (
    "--headless=new", "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb",
    "--force-device-scale-factor=1", "--window-size=1280,1024", "--lang=en-US",
    "--autoplay-policy=no-user-gesture-required", "--disable-gpu", "--disable-hang-monitor",
    "--disable-backgrounding-occluded-windows", "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding", "--disable-ipc-flooding-protection",
    "--disable-popup-blocking",
)  # fmt: skip


@dataclass(frozen=True)
class Process:
    """A Chromium that runs, or is about to."""

    wire: Wire
    pid: int
    endpoint: Callable[[], str]
    """Waits until it is there: where Playwright connects, on 127.0.0.1. Raises CannotCheck."""

    def kill(self) -> None:
        """End it and all its children at once; may be called twice, and from another thread."""
        _kill(self.pid)


def found() -> str:
    """Path of the browser. Raises CannotCheck where there is none."""
    for name in _NAMES:
        if path := shutil.which(name):
            return path
    raise CannotCheck("Chromium, which opens pages, is not installed: apt install chromium")


def flags(profile: Path, proxy: str, user_agent: str, sandbox: bool) -> list[str]:
    """Command line flags. ``proxy``: the only way out (``socks5://127.0.0.1:PORT``)."""
    return [
        *_LOOKS,
        *_QUIET,
        f"--disable-features={','.join(_OFF)}",
        f"--user-data-dir={profile}",
        "--remote-debugging-port=0",
        "--remote-debugging-pipe",
        f"--user-agent={user_agent}",
        f"--proxy-server={proxy}",
        "--proxy-bypass-list=<-loopback>",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
        "--disable-quic",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--webrtc-ip-handling-policy=disable_non_proxied_udp",
        *([] if sandbox else ["--no-sandbox"]),
        "about:blank",
    ]


@contextlib.contextmanager
def running(
    proxy: str, user_agent: str, sandbox: bool = True, authorities: Path | None = None
) -> Iterator[Process]:
    """Chromium with an empty profile, gone with all its children and its profile at the end.

    Run as root, it runs as ``nobody``, so that its sandbox works. ``authorities``: an NSS
    database of certificate authorities to trust besides Chromium's own.
    Raises CannotCheck where there is none; ``endpoint`` does where it does not start.
    """
    program = found()
    profile = Path(tempfile.mkdtemp(prefix="countershot-browser-"))
    try:
        (profile / "Local State").write_text(_SETTINGS)
        if authorities is not None:
            shutil.copytree(authorities, profile / ".pki/nssdb")
        user, group = _unprivileged(profile)
        command = [program, *flags(profile, proxy, user_agent, sandbox)]
        started = subprocess.Popen(
            ["/bin/sh", "-c", _ON_3_AND_4, "sh", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=profile,
            env=_environment(profile),
            start_new_session=True,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
        )
        wire = Wire(cast(IO[bytes], started.stdout), cast(IO[bytes], started.stdin))
        try:
            yield Process(wire, started.pid, lambda: _endpoint(profile, started))
        finally:
            _kill(started.pid)
            started.wait()
            wire.close()
    finally:
        shutil.rmtree(profile, ignore_errors=True)


def _kill(group: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _unprivileged(profile: Path) -> tuple[int | None, int | None]:
    """Whom to run as: root gives the profile to ``nobody``; None is whoever we are.

    Raises CannotCheck where ``nobody`` could not reach it.
    """
    if os.geteuid() != 0:
        return None, None
    for folder in profile.parents:
        if not folder.stat().st_mode & stat.S_IXOTH:
            raise CannotCheck(
                f"{folder}: the browser runs as the user nobody, who may not enter it; "
                "set TMPDIR to a folder that all may enter, such as /tmp."
            )
    nobody = pwd.getpwnam(_NOBODY)
    for path in (profile, *profile.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid)
    return nobody.pw_uid, nobody.pw_gid


def _environment(profile: Path) -> Mapping[str, str]:
    """Nothing of the collector's own: a page can ask for language and time zone."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(profile),
        "TMPDIR": str(profile),
        "LANG": "C.UTF-8",
        "LANGUAGE": "en_US",
        "TZ": "UTC",
    }


def _endpoint(profile: Path, started: subprocess.Popen[bytes]) -> str:
    written = profile / "DevToolsActivePort"
    until = time.monotonic() + 30
    while time.monotonic() < until and started.poll() is None:
        with contextlib.suppress(OSError):
            port, _, path = written.read_text().partition("\n")
            if path:
                return f"ws://127.0.0.1:{int(port)}{path.strip()}"
        time.sleep(0.01)
    raise CannotCheck(
        "Chromium did not start. If its sandbox does not work on this machine, "
        "--no-sandbox starts it without (this is recorded)."
    )
