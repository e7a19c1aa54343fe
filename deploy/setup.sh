#!/bin/sh
# Makes the virtual environment $1 from the hashed lock $2 and installs this project into it.
# uv does the installing where it can be had (seconds); pip does it otherwise (about a minute). Never asks for root.
set -eu
venv=$1
lock=$2

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }

# Built with optimisations, as distributions do and a version manager may not, Python reads articles a fifth faster.
fast() {
    suits "$1" && "$1" -c 'import ensurepip, sys, sysconfig
sys.exit(sys.base_prefix != "/usr" and "--enable-optimizations" not in (sysconfig.get_config_var("CONFIG_ARGS") or ""))
' 2>/dev/null
}

python=
candidates=${PYTHON:-python3 python3.13 python3.12 python3.14 python3.11 python /usr/bin/python3}
for test in fast suits; do
    for candidate in $candidates; do
        if [ -z "$python" ] && "$test" "$candidate"; then python=$candidate; fi
    done
done
if [ -z "$python" ]; then
    echo "Pressbox needs Python 3.11, 3.12, 3.13 or 3.14; found: $(${PYTHON:-python3} --version 2>&1 || true)." >&2
    echo "Install one of them, or name it: make PYTHON=/path/to/python3.12 run" >&2
    exit 1
fi

if [ -x "$venv/bin/python" ] && ! suits "$venv/bin/python"; then rm -rf "$venv"; fi
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    echo "Making $venv with $("$python" --version) ..."
    if ! message=$("$python" -m venv --clear "$venv" 2>&1); then
        echo "$message" >&2
        echo "This Python cannot make virtual environments; on Debian and Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
fi

# uv's own version and hash are those of the lock, so that the installer is as pinned as what it installs.
awk '/^[^ ]/ { keep = /^uv==/ } keep' "$lock" > "$venv/uv.lock"
echo "Installing the locked packages ..."
if "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$venv/uv.lock" 2>"$venv/uv.log" &&
    "$venv/bin/uv" pip sync --quiet --compile-bytecode --require-hashes --python "$venv/bin/python" "$lock" 2>>"$venv/uv.log"
then
    "$venv/bin/uv" pip install --quiet --no-deps --no-build-isolation --python "$venv/bin/python" --editable .
else
    # The lock is complete; with --no-deps pip need not resolve what uv has resolved (and, old, would get wrong).
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$lock"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
fi
