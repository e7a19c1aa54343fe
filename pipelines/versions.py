"""The code and data of parsing and reconciling in, a version of the step out: what makes a refresh do it anew.

A digest of the files themselves, so that nobody has to remember to raise a number.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

HOUSE = Path(__file__).parents[1]
PARTS = {
    "parse": (
        "transforms/model.py",
        "transforms/lexicon",
        "transforms/reading",
        "transforms/annotate",
        "transforms/extract",
        "transforms/reconcile/copies.py",
        "transforms/reconcile/teams.py",
    ),
    "schema": ("warehouse/schema",),
    "reconcile": ("transforms/model.py", "transforms/lexicon", "transforms/reconcile", "transforms/rules"),
}
CODE = frozenset({".py", ".toml", ".csv", ".sql"})


@cache
def digest_of(step: str) -> str:
    """Changes when the code or the data of `step` changes."""
    made = hashlib.sha256()
    for part in PARTS[step]:
        root = HOUSE / part
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.suffix in CODE and path.is_file():
                made.update(path.relative_to(HOUSE).as_posix().encode() + b"\0" + path.read_bytes())
    return made.hexdigest()[:12]


def parser_version() -> str:
    """The version under which parsed files are remembered; files read under another are read again."""
    return digest_of("parse")


def reconcile_version() -> str:
    """The version under which facts are remembered; under another all claims are reconciled anew."""
    return digest_of("reconcile")
