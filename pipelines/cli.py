"""The command line `pressbox`: words in, refreshes and answers out. No logic of its own; see the modules it calls."""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import click
import typer
from rich.text import Text

from pipelines import output
from pipelines.output import Style
from pipelines.reader import PressboxError, published
from pipelines.settings import Settings, SettingsError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Football journalism in, a SQL warehouse out.\n\n"
    "[bold]pressbox refresh[/bold] reads the articles below raw/ (PRESSBOX_RAW) into warehouse/pressbox.duckdb "
    "(PRESSBOX_WAREHOUSE); the other commands ask it questions. Teams and competitions may be called what "
    "newspapers call them: LAFC, Spurs, the Herons, Champions Cup.",
    epilog="Start with: pressbox refresh, then pressbox ties, then pressbox explain 'LAFC v Inter Miami'",
)
CTRL_C = 130  # the exit code of a process that Ctrl-C ended
# What DuckDB says where Ctrl-C comes in the middle of a query, as an error of its own.
INTERRUPTED = ("KeyboardInterrupt", "Query interrupted")
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Answer in CSV.")]
Season = Annotated[str | None, typer.Option(help="A season as 2025 or 2024-25.", show_default=False)]


def _style(as_json: bool, as_csv: bool) -> Style:
    if as_json and as_csv:
        raise typer.BadParameter("take --json or --csv, not both")
    return Style.JSON if as_json else Style.CSV if as_csv else Style.TABLE


@app.command(epilog="Examples: pressbox refresh | pressbox refresh --rebuild --workers 4")
def refresh(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Forget all that was parsed and start afresh.")] = False,
    workers: Annotated[int | None, typer.Option(help="Processes that parse; one a core by default.", min=1)] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bar, no summary.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring the warehouse up to date with raw/: new and changed files are parsed, removed ones leave."""
    from pipelines.progress import refresh_with_bar

    refresh_with_bar(Settings.from_env(), rebuild=rebuild, workers=workers, quiet=quiet, as_json=as_json)


@app.command(epilog="Examples: pressbox fetch | pressbox fetch example-feed drop-box")
def fetch(
    names: Annotated[list[str] | None, typer.Argument(help="Only these sources.", show_default=False)] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Fetch what is new at the sources of sources.toml into raw/. Refresh afterwards to read it."""
    from pipelines import fetching

    style = _style(as_json, as_csv)
    found = fetching.fetch_named(Settings.from_env(), names or [])
    output.write(found, style, nothing="sources.toml names no sources; docs/operating.md says how to add one.")


@app.command(
    epilog="Examples: pressbox sql 'SHOW ALL TABLES' | pressbox sql 'FROM bracket' --csv | pressbox sql - < q.sql"
)
def sql(
    query: Annotated[str, typer.Argument(help="SQL for DuckDB; - reads it from standard input.")],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Ask the warehouse in SQL. It is opened read-only: nothing can be broken."""
    style = _style(as_json, as_csv)
    with published(Settings.from_env().warehouse) as reader:
        output.write(reader.ask(sys.stdin.read() if query == "-" else query), style)


@app.command(epilog="Examples: pressbox explain 'LAFC v Inter Miami' | pressbox explain 'Spurs v Leeds' --json")
def explain(
    what: Annotated[str, typer.Argument(help="Two teams with a v between them, or the key of a match, tie or goal.")],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show a fact with the words it rests on: its evidence, quote by quote, and where sources differ."""
    from pipelines import explaining, questions

    style = _style(as_json, as_csv)
    with published(Settings.from_env().warehouse) as reader:
        explaining.write(questions.explain(reader, what), style)


@app.command(epilog="Examples: pressbox ties | pressbox ties 'Champions Cup' --season 2025 --open")
def ties(
    competition: Annotated[str | None, typer.Argument(help="Only this competition.", show_default=False)] = None,
    season: Season = None,
    still_open: Annotated[bool, typer.Option("--open", help="Only ties that are not decided yet.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List knockout ties: aggregate, who went through and how, and what the sides of open ones still need."""
    from pipelines import questions, showing

    style = _style(as_json, as_csv)
    with published(Settings.from_env().warehouse) as reader:
        name = questions.find_competition(reader, competition) if competition else None
        found = reader.ask_file("ties", competition=name, season=season, open=still_open)
        if style is Style.TABLE and found.rows:
            showing.show_ties(found)
        else:
            output.write(found, style, nothing="No ties known.")


@app.command(epilog="Examples: pressbox table MLS | pressbox table 'La Liga' --season 2006-07 --csv")
def table(
    competition: Annotated[str, typer.Argument(help="The league.")],
    season: Season = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Compute a league's table from the matches known, under its own tie-breakers."""
    from pipelines import questions, showing

    style = _style(as_json, as_csv)
    with published(Settings.from_env().warehouse) as reader:
        name = questions.find_competition(reader, competition)
        found = reader.ask_file("league_table", competition=name, season=season)
        if style is Style.TABLE and found.rows:
            showing.show_tables(found, name)
        else:
            output.write(found, style, nothing=f"No matches known for a table of {name}.")


@app.command(epilog="Examples: pressbox form 'Inter Miami' | pressbox form Spurs --competition 'Premier League'")
def form(
    team: Annotated[str, typer.Argument(help="The team.")],
    competition: Annotated[str | None, typer.Option(help="Only this competition.", show_default=False)] = None,
    matches: Annotated[int, typer.Option(help="How many of the last matches to list.", min=0)] = 5,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Show a team's form and streaks, by competition and over all, and its last known matches."""
    from pipelines import questions

    style = _style(as_json, as_csv)
    with published(Settings.from_env().warehouse) as reader:
        name = questions.find_team(reader, team)
        within = questions.find_competition(reader, competition) if competition else None
        output.write(
            reader.ask_file("form", team=name, competition=within),
            style,
            title=name,
            nothing=f"No results known of {name}.",
        )
        last = reader.ask_file("form_matches", team=name, competition=within, matches=matches)
        if style is Style.TABLE and last.rows:
            output.write(last, style, title="Last matches")


@app.command(epilog="Example: pressbox versions")
def versions(as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List the published versions that are kept, newest first; the current one is marked."""
    from pipelines import history

    output.write(history.versions(Settings.from_env()), _style(as_json, as_csv), nothing="Nothing published yet.")


@app.command(epilog="Examples: pressbox rollback | pressbox rollback 41")
def rollback(
    version: Annotated[int | None, typer.Argument(help="Its number; the one before the current by default.")] = None,
) -> None:
    """Put an earlier version of the warehouse back. The next refresh goes on from there."""
    from pipelines import history

    output.console().print(Text(history.rollback(Settings.from_env(), version)))


def main() -> None:
    """Run the command line; a mistake of the user's ends it with a plain message and exit code 1."""
    try:
        code = app(standalone_mode=False)
        if code == CTRL_C:  # which typer has caught
            _stopped()
        sys.exit(code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        _stopped()
    except (PressboxError, SettingsError) as error:
        output.console(stderr=True).print(Text(str(error)), style="red")
        sys.exit(1)
    except BrokenPipeError:  # the reader of our output has seen enough (| head)
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if not any(sign in str(error) for sign in INTERRUPTED):
            raise
        _stopped()


def _stopped() -> NoReturn:
    output.console(stderr=True).print(Text("Stopped. What was published before stands."))
    sys.exit(CTRL_C)


if __name__ == "__main__":
    main()
