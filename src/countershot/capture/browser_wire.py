"""two pipes to a Chromium -> commands sent, answers and events handed on, as DevTools JSON.

Playwright drives the page; recording needs every target of the browser at once, and bodies of
hundreds of megabytes, so it has this wire of its own (``--remote-debugging-pipe``).
"""

import json
import os
import threading
from collections.abc import Callable, Mapping
from typing import IO, Any

from countershot.errors import CannotCheck

Event = Callable[[str, Mapping[str, Any], str], None]
"""Told the event's name, its parameters and the session it came from ("" for the browser's)."""
Answered = Callable[[Mapping[str, Any], memoryview], None]
"""Told the answer, and apart from it the base64 of a body it carried (empty where there is none).

The answer has ``error`` where the command failed.
"""

_MOST_BYTES = 700 << 20
_LARGE = 64 << 10
_BODY = b'"body":"'
_NOTHING = memoryview(b"")


class Wire:
    """Commands in, answers and events out. Callbacks run on the reading thread and must not block.

    After Chromium has gone, ``send`` does nothing and waiting callers get CannotCheck.
    """

    def __init__(self, reading: IO[bytes], writing: IO[bytes]) -> None:
        self._reading, self._writing = reading, writing
        self._lock = threading.Lock()
        self._last = 0
        self._answers: dict[int, Answered] = {}
        self._listeners: list[Event] = []
        self._gone = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="devtools", daemon=True)

    def start(self) -> None:
        """Begin to read; call it once, after the listeners that must miss nothing are there."""
        self._thread.start()

    def on_event(self, listener: Event) -> None:
        """Tell ``listener`` of every event from now on."""
        self._listeners.append(listener)

    def send(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        session: str = "",
        then: Answered | None = None,
    ) -> None:
        """Send one command; ``then`` is told its answer, if one comes."""
        message: dict[str, Any] = {"method": method, "params": parameters or {}}
        if session:
            message["sessionId"] = session
        with self._lock:
            self._last += 1
            message["id"] = self._last
            if then is not None:
                self._answers[self._last] = then
            try:
                self._writing.write(json.dumps(message).encode() + b"\0")
                self._writing.flush()
            except (OSError, ValueError):  # a closed pipe: Chromium has ended
                self._gone.set()

    def ask(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        session: str = "",
        seconds: float = 30,
    ) -> Mapping[str, Any]:
        """Send and wait for the result, never on the reading thread. Raises CannotCheck."""
        came = threading.Event()
        answers: list[Mapping[str, Any]] = []

        def then(answer: Mapping[str, Any], _body: memoryview) -> None:
            answers.append(answer)
            came.set()

        self.send(method, parameters, session, then)
        waited = 0.0
        while not came.wait(0.05) and not self._gone.is_set() and waited < seconds:
            waited += 0.05
        if not answers or "error" in answers[0]:
            said = answers[0]["error"].get("message", "") if answers else "no answer"
            raise CannotCheck(f"Chromium did not do {method}: {said}. Try again.")
        result: Mapping[str, Any] = answers[0].get("result", {})
        return result

    def close(self) -> None:
        """Let go of both pipes; call it after Chromium was ended, so that reading ends too."""
        self._gone.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10)
        with self._lock:
            for pipe in (self._reading, self._writing):
                try:
                    pipe.close()
                except OSError:  # what was still to be flushed has nowhere to go
                    continue

    def _listen(self) -> None:
        kept = bytearray()
        descriptor = self._reading.fileno()
        while len(kept) < _MOST_BYTES:
            piece = os.read(descriptor, 1 << 20)
            if not piece:
                break
            first, *others = piece.split(b"\0")
            kept += first
            for other in others:
                self._handle(kept)
                kept = bytearray(other)
        self._gone.set()

    def _handle(self, raw: bytes | bytearray) -> None:
        message, body = _parsed(raw)
        if "id" in message:
            with self._lock:
                then = self._answers.pop(message["id"], None)
            if then is not None:
                then(message, body)
            return
        for listener in self._listeners:
            listener(
                message.get("method", ""), message.get("params", {}), message.get("sessionId", "")
            )


def _parsed(raw: bytes | bytearray) -> tuple[dict[str, Any], memoryview]:
    """A large answer's body stays where it is: as JSON it would be held in memory three times."""
    start = raw.find(_BODY, 0, 200) if len(raw) > _LARGE and raw.startswith(b'{"id":') else -1
    if start < 0:
        message: dict[str, Any] = json.loads(raw)
        result = message.get("result", {})
        body = result.pop("body", "") if "id" in message and "base64Encoded" in result else ""
        return message, memoryview(body.encode())
    start += len(_BODY)
    end = raw.index(b'"', start)
    return json.loads(raw[:start] + raw[end:]), memoryview(raw)[start:end]
