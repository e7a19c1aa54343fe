"""A worker process of the house with a pipe each way; whoever starts it says what goes through them."""

from __future__ import annotations

import os
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

# Not `-m`: the worker's classes must be those of the module, or the parent could not read what it sends.
RUN = "import sys; from {module} import main; sys.exit(main(sys.argv[1:]))"
HOUSE = str(Path(__file__).parents[1])


class Child:
    """A process that runs `main([READ_FD, WRITE_FD, *arguments])` of `module`; its stdout and stderr are ours."""

    def __init__(self, module: str, *arguments: object) -> None:
        theirs_in, mine_out = os.pipe()
        mine_in, theirs_out = os.pipe()
        path = os.pathsep.join(filter(None, [HOUSE, os.environ.get("PYTHONPATH")]))
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", RUN.format(module=module), *map(str, (theirs_in, theirs_out, *arguments))],
            pass_fds=(theirs_in, theirs_out),
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.tasks, self.results = Connection(mine_out, readable=False), Connection(mine_in, writable=False)

    def close(self) -> None:
        """Let go of the pipes; a worker that waits for tasks ends by that."""
        self.tasks.close()
        self.results.close()

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self.close()
        self.process.terminate()
        self.process.wait()
