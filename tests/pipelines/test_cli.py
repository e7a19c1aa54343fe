"""The command line as people use it, on a real folder and a real warehouse: questions are asked in this process, and
what writes or needs an installation runs in one of its own.
"""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from pipelines import cli
from pipelines.settings import Settings
from tests.pipelines.newsroom import FILES, write_newsroom

HOUSE = Path(__file__).parents[2]
Pressbox = Callable[..., subprocess.CompletedProcess[str]]


def folders_in(folder: Path) -> dict[str, str]:
    """The settings of a house below `folder`, as environment."""
    return {
        "PRESSBOX_RAW": str(folder / "raw"),
        "PRESSBOX_WAREHOUSE": str(folder / "out" / "pressbox.duckdb"),
        "PRESSBOX_SOURCES": str(folder / "sources.toml"),
    }


def pressbox_in(folder: Path) -> Pressbox:
    """The command line as a process, with its folders below `folder`."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PRESSBOX_")}
    env |= folders_in(folder) | {"PYTHONPATH": str(HOUSE)}

    def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pipelines.cli", *arguments]
        return subprocess.run(
            command, cwd=folder, env=env, input=stdin, capture_output=True, text=True, timeout=120, check=False
        )

    return run


def asked(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Pressbox:
    """The command line in this process, with its folders below `folder`."""
    for name in [name for name in os.environ if name.startswith("PRESSBOX_")]:
        monkeypatch.delenv(name)
    for name, value in folders_in(folder).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(folder)

    def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["pressbox", *arguments])
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin or ""))
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
            cli.main()
        return subprocess.CompletedProcess(list(arguments), ended.value.code or 0, out.getvalue(), err.getvalue())

    return run


@pytest.fixture
def pressbox(template: Path, monkeypatch: pytest.MonkeyPatch) -> Pressbox:
    """The command line on a warehouse that is up to date. Nothing here may change it."""
    return asked(monkeypatch, template)


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pressbox:
    """The command line in a folder with nothing in it."""
    return asked(monkeypatch, tmp_path)


def records(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_refresh_ends_with_what_was_read_found_quarantined_and_disputed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_newsroom(tmp_path / "raw")
    first = pressbox_in(tmp_path)("refresh")
    assert first.returncode == 0, first.stderr
    assert "6 new" in first.stdout
    assert "1 quarantined" in first.stdout
    assert "Quarantined empty.txt: The file is empty" in first.stdout
    assert "4 matches" in first.stdout
    assert "Disputed    1" in first.stdout
    run = asked(monkeypatch, tmp_path)
    again = run("refresh")
    assert again.stdout.startswith("Nothing new in")
    told = records(run("refresh", "--json"))
    assert told["unchanged"]
    assert records(run("refresh", "--rebuild", "--workers", "2", "--json"))["parsed"]["quarantined"] == 1


def test_help_teaches_every_command_with_an_example(pressbox: Pressbox, template: Path) -> None:
    run = pressbox_in(template)
    overview = run("--help").stdout
    commands = ["refresh", "fetch", "sql", "explain", "ties", "table", "form", "versions", "rollback"]
    for command in commands:
        assert command in overview
        assert f"pressbox {command}" in pressbox(command, "--help").stdout, command
    assert run().stdout.strip() == overview.strip()


def test_sql_answers_as_table_json_and_csv(pressbox: Pressbox) -> None:
    query = "SELECT home_team, home_goals, venue FROM matches WHERE home_team = 'Leeds United'"
    assert "Leeds United" in pressbox("sql", query).stdout
    assert records(pressbox("sql", query, "--json")) == [{"home_team": "Leeds United", "home_goals": 1, "venue": None}]
    assert pressbox("sql", query, "--csv").stdout == "home_team,home_goals,venue\nLeeds United,1,\n"
    assert pressbox("sql", "-", "--csv", stdin="SELECT 1 AS one").stdout == "one\n1\n"
    assert "No rows" in pressbox("sql", "FROM matches WHERE false").stdout


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELEC 1", "syntax error"),
        ("FROM nowhere", "nowhere does not exist"),
        ("DELETE FROM matches", "read-only"),
        ("", "nothing to ask"),
    ],
)
def test_a_query_that_cannot_be_answered_is_told_plainly(pressbox: Pressbox, query: str, said: str) -> None:
    done = pressbox("sql", query)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("what", ["Arsenal v Chelsea", "the Gunners vs. Chelsea", "Chelsea - Arsenal"])
def test_explain_shows_the_fact_its_words_and_what_speaks_against(pressbox: Pressbox, what: str) -> None:
    told = pressbox("explain", what).stdout
    assert "Arsenal 2-1 Chelsea" in told
    assert "2025-01-18" in told
    assert "disputed" in told
    assert "times/2025-01-19/late-winner.txt" in told
    assert "daily/other.txt" in told
    assert "3-1" in told


def test_explain_as_json_and_csv_leads_to_quotes_in_articles(pressbox: Pressbox) -> None:
    (explained,) = records(pressbox("explain", "Arsenal v Chelsea", "--json"))
    assert explained["fact"]["home_goals"] == 2
    assert [(one["field"], one["chosen"], one["other"]) for one in explained["conflicts"]] == [("score", "2-1", "3-1")]
    for piece in explained["evidence"]:
        assert piece["quote"] in FILES[piece["source"]]
    listed = list(csv.DictReader(io.StringIO(pressbox("explain", "Arsenal v Chelsea", "--csv").stdout)))
    assert {row["fact"] for row in listed} == {"Arsenal 2-1 Chelsea"}
    assert {row["agrees"] for row in listed} == {"True", "False"}


def test_explain_takes_keys_of_matches_ties_and_goals(pressbox: Pressbox) -> None:
    for table, column in (("matches", "match_id"), ("ties", "tie_id"), ("goals", "goal_id")):
        (row,) = records(pressbox("sql", f"SELECT min({column}) AS key FROM {table}", "--json"))
        (explained,) = records(pressbox("explain", row["key"], "--json"))
        assert explained["fact"][column] == row["key"]
        assert explained["evidence"]


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("Arsenal", "neither the key of a match"),
        ("Arsenal v Chelsae", "Did you mean Chelsea"),
        ("Arsenal v Leeds", "No article tells of a match between Arsenal and Leeds United"),
    ],
)
def test_explain_says_what_it_does_not_know(pressbox: Pressbox, what: str, said: str) -> None:
    done = pressbox("explain", what)
    assert done.returncode == 1
    assert said in done.stderr


def test_ties_shows_what_open_ones_still_need(pressbox: Pressbox) -> None:
    (tie,) = records(pressbox("ties", "Champions League", "--open", "--json"))
    assert {tie["team_1"], tie["team_2"]} == {"Real Madrid", "Atlético Madrid"}
    assert tie["aggregate"] == "2-1"
    assert tie["status"] == "in progress"
    assert "Atlético Madrid" in tie["needs"]
    assert records(pressbox("ties", "--season", "1999-00", "--json")) == []


def test_table_is_computed_from_the_matches_known(pressbox: Pressbox) -> None:
    rows = records(pressbox("table", "Premier League", "--json"))
    assert rows[0]["team"] == "Arsenal"
    assert {row["season"] for row in rows} == {"2024-25"}
    assert "Arsenal" in pressbox("table", "Premier League").stdout
    assert "No matches known" in pressbox("table", "Premier League", "--season", "1992-93").stdout
    assert "Did you mean" in pressbox("table", "Premeir League").stderr


def test_form_and_streaks_of_a_team(pressbox: Pressbox) -> None:
    rows = records(pressbox("form", "the Gunners", "--json"))
    assert {row["competition"] for row in rows} == {"all", "Premier League"}
    assert rows[0]["last_five"] == "W"
    assert "Last matches" in pressbox("form", "Arsenal").stdout
    assert records(pressbox("form", "Arsenal", "--competition", "Premier League", "--json"))[0]["played"] == 1


def test_versions_are_listed_and_put_back(tmp_path: Path, copy_of_template: Callable[[Path], Settings]) -> None:
    copy_of_template(tmp_path)
    run = pressbox_in(tmp_path)
    (tmp_path / "raw" / "results.csv").unlink()
    done = run("refresh", "--quiet")
    assert (done.returncode, done.stdout) == (0, "")
    assert [(one["version"], one["current"]) for one in records(run("versions", "--json"))] == [(2, True), (1, False)]
    assert "version 1 again" in run("rollback").stdout
    count = "SELECT count(*) AS matches FROM matches WHERE home_team = 'Leeds United'"
    assert records(run("sql", count, "--json")) == [{"matches": 1}]
    assert "kept: 1, 2" in run("rollback", "9").stderr
    assert run("rollback").returncode == 1


@pytest.mark.parametrize(
    "command", [["sql", "SELECT 1"], ["ties"], ["explain", "A v B"], ["table", "MLS"], ["form", "A"]]
)
def test_without_a_warehouse_people_are_told_how_to_make_one(empty: Pressbox, command: list[str]) -> None:
    done = empty(*command)
    assert done.returncode == 1
    assert "Make one with: pressbox refresh" in done.stderr


def test_mistakes_in_options_are_told(empty: Pressbox) -> None:
    assert empty("ties", "--json", "--csv").returncode == 2
    assert "names no source 'x'" in empty("fetch", "x").stderr


def test_control_characters_of_an_article_do_not_reach_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("Re\x1b[31mport\n\nArsenal beat Chelsea 2-1 in the Premier League.\n")
    run = asked(monkeypatch, tmp_path)
    run("refresh", "--quiet")
    told = run("sql", "SELECT title, text FROM articles").stdout
    assert "Arsenal" in told
    assert "\x1b" not in told


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), RuntimeError("Query interrupted")], ids=["anywhere", "in a query"]
)
def test_ctrl_c_is_no_fault_wherever_it_comes(
    empty: Pressbox, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("pipelines.progress.refresh_with_bar", interrupted)
    done = empty("refresh")
    assert (done.returncode, done.stderr.strip()) == (130, "Stopped. What was published before stands.")
