"""Sets of claims in, the facts that they support out, over worker processes: reconciling is pure, so pairs of teams can
be settled side by side. The order in which sets are settled decides nothing.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Any, TypeVar

from pipelines.child import Child
from transforms.reconcile import reconcile
from transforms.reconcile.types import ClaimSet, Facts

Key = TypeVar("Key")


class SettlingError(RuntimeError):
    """A worker process ended before it had settled what it was given; most likely it wanted for memory."""


def settle(sets: Iterable[tuple[Key, ClaimSet]], workers: int) -> Iterator[tuple[Key, Facts]]:
    """The facts of every set, with its key, as they come. No more sets are taken from `sets` than there are workers.

    One worker settles in this process. Raises SettlingError where a process dies.
    """
    if workers < 2:
        yield from ((key, reconcile(claims)) for key, claims in sets)
        return
    idle = [Child(__name__) for _ in range(workers)]
    busy: dict[Connection, tuple[Child, Key]] = {}
    waiting = iter(sets)
    try:
        _assign(idle, waiting, busy)
        while busy:
            for pipe in wait(list(busy)):
                child, key = busy[pipe]  # type: ignore[index]
                facts = _receive(child)
                del busy[pipe]  # type: ignore[arg-type]
                idle.append(child)
                _assign(idle, waiting, busy)
                yield key, facts
    finally:
        for child in [*idle, *(child for child, _ in busy.values())]:
            child.stop()


def _assign(
    idle: list[Child], waiting: Iterator[tuple[Key, ClaimSet]], busy: dict[Connection, tuple[Child, Key]]
) -> None:
    """Give idle workers what is next, before what came back is written: writing takes this process's time."""
    while idle and (given := next(waiting, None)) is not None:
        key, claims = given
        child = idle.pop()
        busy[child.results] = child, key
        _send(child, claims)


def _send(child: Child, claims: ClaimSet) -> None:
    try:
        child.tasks.send(claims)
    except (BrokenPipeError, ConnectionResetError):
        raise _ended(child) from None


def _receive(child: Child) -> Facts:
    try:
        answer: Any = child.results.recv()
    except (EOFError, OSError):
        raise _ended(child) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _ended(child: Child) -> SettlingError:
    return SettlingError(f"a reconciling process ended (exit code {child.process.wait()}); lower PRESSBOX_WORKERS")


def main(arguments: list[str]) -> int:
    """Settle what comes through the pipe [READ_FD, WRITE_FD] until it closes; an exception is sent to be raised."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, who then closes the pipe
    tasks, results = Connection(int(arguments[0]), writable=False), Connection(int(arguments[1]), readable=False)
    while True:
        try:
            claims = tasks.recv()
        except EOFError:
            return 0
        try:
            results.send(reconcile(claims))
        except (BrokenPipeError, ConnectionResetError):
            return 1
        except Exception as error:
            results.send(error)
