"""The other end of `readers`: a process that reads one chapter after another until nobody asks any more."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import sys
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from flowstory.reading.chapter import read_chapter
from flowstory.reading.packing import pack, pack_counts

HEAD = struct.Struct("<BI")
"""What stands before each message: its kind and how many bytes follow."""
READ, COUNTED = range(2)
_SLICE = 24  # paragraphs that are handed over at a time: taking them in is to hold nobody up
_POLITE = 10


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Read the chapters that come in, and hand over what they say slice by slice."""
    waiting: SimpleQueue[bytes] = SimpleQueue()
    # Taken in at once, so that whoever asks never waits for us to listen while we wait for them.
    Thread(target=_listen, args=(questions, waiting), daemon=True).start()
    while True:
        reading = read_chapter(pickle.loads(waiting.get()), {})  # noqa: S301 - from whoever started us
        read = list(reading.readings())
        for begin in range(0, len(read), _SLICE):
            _answer(answers, READ, pack(read[begin : begin + _SLICE]))
        _answer(answers, COUNTED, pack_counts(reading.lower))
        answers.flush()


def _listen(questions: BinaryIO, waiting: SimpleQueue[bytes]) -> None:
    while len(head := questions.read(HEAD.size)) == HEAD.size:
        _, length = HEAD.unpack(head)
        waiting.put(questions.read(length))
    os._exit(0)  # Nobody asks any more: what is being read, nobody wants.


def _answer(answers: BinaryIO, kind: int, body: bytes) -> None:
    answers.write(HEAD.pack(kind, len(body)))
    answers.write(body)


def main() -> None:
    """Serve whoever started this process, at the pace of something that nobody is to notice."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it says when it ends
    if hasattr(os, "nice"):
        os.nice(_POLITE)
    gc.disable()
    try:
        serve(sys.stdin.buffer, sys.stdout.buffer)
    finally:
        os._exit(1)  # It has failed, or nobody listens: either way there is nothing to clean up.


if __name__ == "__main__":
    main()
