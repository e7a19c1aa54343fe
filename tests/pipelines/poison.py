"""Extractors for the tests of parsing in parallel: one that dies in every way an article can make it die."""

from __future__ import annotations

import os
import signal
import time

from transforms.model import Article, Extraction, TitleClaim


def extract(article: Article) -> Extraction:
    """A claim for every article, of the process that made it, unless the text asks for trouble."""
    text = article.text
    if "HANG" in text:
        time.sleep(600)
    if "DEADLOCK IN C" in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        time.sleep(600)
    if "CRASH" in text:
        os._exit(3)
    if "KILLED" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "GLUTTON" in text:
        held = []
        while True:
            held.append(bytearray(32 << 20))
    if "BUG" in text:
        raise KeyError("no such thing")
    extraction = Extraction(article)
    if "QUIET" not in text:
        extraction.add(
            TitleClaim(
                char_start=0, char_end=4, extractor="test", confidence=1.0, team=str(os.getpid()), competition="B"
            )
        )
    return extraction.seal()
