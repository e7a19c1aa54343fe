"""The sample input in raw/, read as the pipeline reads it: what the articles tell must come out as it happened, where
papers differ the better supported side must win and the other be on record, and what is no article must be set aside.

The results below are the true ones; docs/samples.md lists which paper prints which of them wrongly, and why.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from transforms.annotate.names import names
from transforms.extract import extract
from transforms.model import Goal, Match, MatchClaim, Tie
from transforms.reading import inputs, read
from transforms.reconcile import ArticleHead, ClaimSet, Facts, finish_ties, reconcile
from transforms.reconcile.seasons import with_estimates

RAW = Path(__file__).parents[1] / "raw"
SHARED = Path(__file__).parents[2] / "shared" / "facts"
CCC, MLS = "Concacaf Champions Cup", "Major League Soccer"

KNOCKOUT = """
round of 16 1 2025-03-04 FC Cincinnati 1-1 Tigres UANL: Bucha 3, Ibáñez 17
round of 16 1 2025-03-04 Los Angeles FC 3-0 Columbus Crew: Bouanga 20, Bouanga 47, Ordaz 81
round of 16 1 2025-03-04 Pumas UNAM 2-0 Alajuelense: Ergas 38, Funes Mori 73
round of 16 1 2025-03-05 Guadalajara 1-0 Club América: Cáceres 77
round of 16 1 2025-03-05 Herediano 1-0 LA Galaxy: Aguilar 65
round of 16 1 2025-03-05 Seattle Sounders 0-0 Cruz Azul:
round of 16 1 2025-03-05 Vancouver Whitecaps 1-1 Monterrey: Halbouni 86, de la Rosa 25
round of 16 1 2025-03-06 Inter Miami 2-0 Cavalier: Allende 61, Suárez 83
round of 16 2 2025-03-11 Columbus Crew 2-1 Los Angeles FC: Russell-Rowe 10, Rossi 45, Bouanga 90
round of 16 2 2025-03-11 Cruz Azul 4-1 Seattle Sounders: Rodríguez 33, Sepúlveda 71, Romero 85, Sánchez 88, Musovski 74
round of 16 2 2025-03-11 Tigres UANL 3-1 FC Cincinnati: Herrera 64, Brunetta 69, Ibáñez 72, Evander 18
round of 16 2 2025-03-12 Club América 4-0 Guadalajara: Rodríguez 6, Valdés 45, Zendejas 65, Fidalgo 79
round of 16 2 2025-03-12 LA Galaxy 4-1 Herediano: Aude 29, Berry 37, Pec 52, Ramirez 76, González 82
round of 16 2 2025-03-12 Monterrey 2-2 Vancouver Whitecaps: Canales 4, Ramos 90, Ocampo 56, White 78
round of 16 2 2025-03-13 Alajuelense 1-1 Pumas UNAM: Campos 38, Suárez 72
round of 16 2 2025-03-13 Cavalier 0-2 Inter Miami: Suárez 37, Messi 90
quarter-final 1 2025-04-01 Club América 0-0 Cruz Azul:
quarter-final 1 2025-04-01 LA Galaxy 0-0 Tigres UANL:
quarter-final 1 2025-04-02 Los Angeles FC 1-0 Inter Miami: Ordaz 57
quarter-final 1 2025-04-02 Vancouver Whitecaps 1-1 Pumas UNAM: White 71, Carrasquilla 87
quarter-final 2 2025-04-08 Cruz Azul 2-1 Club América: Sepúlveda 12, Sepúlveda 85, Fidalgo 57
quarter-final 2 2025-04-08 Tigres UANL 3-2 LA Galaxy: Ibáñez 9, Antuna 10, Zwarg 57, Paintsil 40, Garcés 60
quarter-final 2 2025-04-09 Inter Miami 3-1 Los Angeles FC: Messi 35, Redondo 61, Messi 84, Long 9
quarter-final 2 2025-04-09 Pumas UNAM 2-2 Vancouver Whitecaps: Martínez 37, Pussetto 88, Berhalter 33, Blackmon 90
semi-final 1 2025-04-23 Tigres UANL 1-1 Cruz Azul: Purata 84, Rotondi 67
semi-final 1 2025-04-24 Vancouver Whitecaps 2-0 Inter Miami: White 24, Berhalter 85
semi-final 2 2025-04-30 Inter Miami 1-3 Vancouver Whitecaps: Alba 9, White 51, Vite 53, Berhalter 71
semi-final 2 2025-05-01 Cruz Azul 1-0 Tigres UANL: Sepúlveda 82
final - 2025-06-01 Cruz Azul 5-0 Vancouver Whitecaps: Rivero 8, Faravelli 28, Sepúlveda 37, Bogusz 45, Sepúlveda 50
"""

TIES = """
round of 16: FC Cincinnati 2-4 Tigres UANL, aggregate
round of 16: Los Angeles FC 4-2 Columbus Crew, aggregate
round of 16: Pumas UNAM 3-1 Alajuelense, aggregate
round of 16: Guadalajara 1-4 Club América, aggregate
round of 16: Herediano 2-4 LA Galaxy, aggregate
round of 16: Seattle Sounders 1-4 Cruz Azul, aggregate
round of 16: Vancouver Whitecaps 3-3 Monterrey, away goals
round of 16: Inter Miami 4-0 Cavalier, aggregate
quarter-final: Club América 1-2 Cruz Azul, aggregate
quarter-final: LA Galaxy 2-3 Tigres UANL, aggregate
quarter-final: Los Angeles FC 2-3 Inter Miami, aggregate
quarter-final: Vancouver Whitecaps 3-3 Pumas UNAM, away goals
semi-final: Tigres UANL 1-2 Cruz Azul, aggregate
semi-final: Vancouver Whitecaps 5-1 Inter Miami, aggregate
final: Cruz Azul 5-0 Vancouver Whitecaps, aggregate
"""

LEAGUE = """
2025-02-22 Inter Miami 2-2 New York City FC
2025-02-23 Portland Timbers 1-4 Vancouver Whitecaps
2025-03-02 Houston Dynamo 1-4 Inter Miami
2025-03-02 Vancouver Whitecaps 2-1 LA Galaxy
2025-03-08 Vancouver Whitecaps 2-0 CF Montréal
2025-03-09 Inter Miami 1-0 Charlotte FC
2025-03-15 FC Dallas 0-1 Vancouver Whitecaps
2025-03-16 Atlanta United 1-2 Inter Miami
2025-03-22 Vancouver Whitecaps 1-3 Chicago Fire
2025-03-29 Inter Miami 2-1 Philadelphia Union
2025-03-29 Toronto FC 0-0 Vancouver Whitecaps
2025-04-05 Vancouver Whitecaps 2-0 Colorado Rapids
2025-04-06 Inter Miami 1-1 Toronto FC
2025-04-12 Vancouver Whitecaps 5-1 Austin FC
2025-04-13 Chicago Fire 0-0 Inter Miami
2025-04-19 Columbus Crew 0-1 Inter Miami
2025-04-19 St. Louis City 0-0 Vancouver Whitecaps
2025-04-27 Inter Miami 3-4 FC Dallas
2025-04-27 Minnesota United 1-3 Vancouver Whitecaps
2025-05-03 Inter Miami 4-1 New York Red Bulls
2025-05-03 Vancouver Whitecaps 2-1 Real Salt Lake
2025-05-10 Minnesota United 4-1 Inter Miami
2025-05-11 Vancouver Whitecaps 2-2 Los Angeles FC
"""

# What papers print wrongly, or differently: the match, what differs, what must be believed, what must be on record.
CONTRADICTIONS = [
    (CCC, "2025-03-12 LA Galaxy 4-1 Herediano", "score", "4-1", "4-2"),
    (CCC, "2025-04-09 Inter Miami 3-1 Los Angeles FC", "date", "2025-04-09", "2025-04-10"),
    (CCC, "2025-04-09 Inter Miami 3-1 Los Angeles FC", "scorer", "Redondo 61", "Allen 61"),
    (MLS, "2025-05-03 Inter Miami 4-1 New York Red Bulls", "scorer", "Sofo 43", "Choupo-Moting 43"),
    (CCC, "2025-03-04 Los Angeles FC 3-0 Columbus Crew", "minute", "47", "46"),
    (CCC, "2025-06-01 Cruz Azul 5-0 Vancouver Whitecaps", "minute", "8", "7"),
]

MATCH = re.compile(
    r"(?:(?P<stage>\D[\w -]*?) (?P<leg>[12-]) )?(?P<date>\d{4}-\d\d-\d\d) "
    r"(?P<home>.+?) (?P<home_goals>\d)-(?P<away_goals>\d) (?P<away>[^:]+)(?:: ?(?P<goals>.*))?"
)
TIE = re.compile(
    r"(?P<stage>.+): (?P<team_1>.+?) (?P<aggregate_1>\d)-(?P<aggregate_2>\d) (?P<team_2>.+), (?P<decided_by>.+)"
)


@dataclass(frozen=True)
class Told:
    """A match as it happened."""

    home: str
    away: str
    day: date
    score: tuple[int, int]
    stage: str | None
    leg: int | None
    goals: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, line: str) -> Told:
        found = MATCH.fullmatch(line)
        assert found, line
        goals = [goal.rsplit(" ", 1) for goal in (found["goals"] or "").split(", ") if goal]
        return cls(
            home=found["home"],
            away=found["away"],
            day=date.fromisoformat(found["date"]),
            score=(int(found["home_goals"]), int(found["away_goals"])),
            stage=found["stage"],
            leg=int(found["leg"]) if found["leg"] in ("1", "2") else None,
            goals=tuple((surname(name), int(minute)) for name, minute in goals),
        )


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def surname(name: str) -> str:
    """`José González`, `J. González` and `Gonzalez` are one; so are the particles of a surname of two words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain.split()[-1].lower()


@cache
def press() -> ClaimSet:
    """All claims of all articles of raw/, as a refresh would store them."""
    claims = ClaimSet()
    for path in inputs(RAW):
        for article in read(path, RAW):
            extraction = extract(article)
            claims.articles[article.article_id] = ArticleHead.of(article)
            for table in ("matches", "goals", "ties", "standings"):
                getattr(claims, table).extend(extraction.claims[table])
    return claims


@cache
def believed() -> Facts:
    """What is believed of it all, with the ties of each competition linked to a bracket."""
    facts = reconcile(with_estimates(press()))
    seasons = sorted({(tie.competition or "", tie.season or "") for tie in facts.ties})
    ties = [[tie for tie in facts.ties if (tie.competition or "", tie.season or "") == key] for key in seasons]
    facts.ties = [tie for group in ties for tie in finish_ties(group)]
    return facts.sort()


def match_of(told: Told, competition: str) -> Match:
    same = [row for row in believed().matches if (row.competition, row.date) == (competition, told.day)]
    found = [row for row in same if {row.home_team, row.away_team} == {told.home, told.away}]
    assert len(found) == 1, (told, [row.match_id for row in found])
    return found[0]


def ties_of_knockout() -> list[Tie]:
    wanted = {"round of 16", "quarter-final", "semi-final", "final"}
    return [tie for tie in believed().ties if (tie.competition, tie.season) == (CCC, "2025") and tie.stage in wanted]


def goals_of(row: Match) -> list[tuple[str, int | None]]:
    found: list[Goal] = [goal for goal in believed().goals if goal.match_id == row.match_id]
    return sorted((surname(goal.scorer), goal.minute) for goal in found)


def played_in(source: str) -> list[MatchClaim]:
    """The claims of one article that a match was played."""
    articles = [key for key, head in press().articles.items() if head.source.endswith(source)]
    assert len(articles) == 1, (source, articles)
    return [claim for claim in press().matches if claim.article_id == articles[0] and claim.status == "played"]


@pytest.mark.parametrize("line", lines(KNOCKOUT))
def test_every_knockout_match_comes_out_as_it_was_played(line: str) -> None:
    told = Told.of(line)
    row = match_of(told, CCC)
    assert (row.home_team, row.away_team, row.home_known) == (told.home, told.away, True)
    assert (row.home_goals, row.away_goals, row.status) == (*told.score, "played")
    assert (row.stage, row.leg, row.season, row.date_precision) == (told.stage, told.leg, "2025", "day")
    assert row.source_count >= 2, "told by one article only"


@pytest.mark.parametrize("line", lines(LEAGUE))
def test_every_league_match_comes_out_as_it_was_played(line: str) -> None:
    told = Told.of(line)
    row = match_of(told, MLS)
    assert (row.home_team, row.home_goals, row.away_goals, row.home_known) == (told.home, *told.score, True)
    assert (row.stage, row.season, row.status) == (None, "2025", "played")


@pytest.mark.parametrize("line", lines(KNOCKOUT))
def test_every_goal_of_the_knockout_rounds_has_its_scorer_and_minute(line: str) -> None:
    told = Told.of(line)
    assert goals_of(match_of(told, CCC)) == sorted(told.goals)


@pytest.mark.parametrize("line", lines(TIES))
def test_every_tie_is_decided_as_it_was(line: str) -> None:
    told = TIE.fullmatch(line)
    assert told, line
    pair = (told["team_1"], told["team_2"])
    (tie,) = [row for row in ties_of_knockout() if (row.team_1, row.team_2, row.stage) == (*pair, told["stage"])]
    aggregate = (int(told["aggregate_1"]), int(told["aggregate_2"]))
    assert (tie.aggregate_1, tie.aggregate_2) == aggregate
    assert (tie.status, tie.decided_by) == ("decided", told["decided_by"])
    level_winner = "Vancouver Whitecaps"  # both ties that away goals decided went to them
    leading = pair[0] if aggregate[0] > aggregate[1] else pair[1]
    assert tie.winner == (level_winner if aggregate[0] == aggregate[1] else leading)


def test_the_bracket_holds_these_ties_and_no_other() -> None:
    told = {(found["stage"], found["team_1"], found["team_2"]) for line in lines(TIES) if (found := TIE.match(line))}
    assert {(tie.stage, tie.team_1, tie.team_2) for tie in ties_of_knockout()} == told


def test_every_tie_leads_to_the_next_of_its_winner() -> None:
    by_id = {tie.tie_id: tie for tie in ties_of_knockout()}
    for tie in by_id.values():
        if tie.stage == "final":
            assert tie.next_tie_id is None
        else:
            following = by_id[tie.next_tie_id or ""]
            assert tie.winner in (following.team_1, following.team_2)


def test_no_result_is_made_up() -> None:
    """A match of these two competitions with a score is one that was played: in the lists above, or on the sheet."""
    known = {(told.home, told.away, told.score) for told in map(Told.of, (*lines(KNOCKOUT), *lines(LEAGUE)))}
    with next(RAW.glob("result-sheets/*.csv")).open(encoding="utf-8") as sheet:
        known |= {
            (row["home"], row["away"], (int(row["home_goals"]), int(row["away_goals"])))
            for row in csv.DictReader(sheet)
        }
    scored = [row for row in believed().matches if row.competition in (CCC, MLS) and row.home_goals is not None]
    made_up = [row for row in scored if (row.home_team, row.away_team, (row.home_goals, row.away_goals)) not in known]
    assert [row.match_id for row in made_up] == []


def test_no_country_stands_in_a_table_of_clubs_and_no_leg_is_of_the_league_of_both() -> None:
    known = names().data
    tables = [(known.competitions[row.competition], row.team) for row in believed().standings if row.competition]
    assert not [team for table, team in tables if table.teams == "club" and known.teams[team].kind == "national"]
    legs = [row for row in believed().matches if {row.home_team, row.away_team} == {"Club América", "Cruz Azul"}]
    assert {row.competition for row in legs if row.leg is not None} == {"Concacaf Champions Cup"}


@pytest.mark.parametrize(("competition", "line", "field", "chosen", "other"), CONTRADICTIONS)
def test_where_papers_differ_the_better_supported_wins_and_the_other_is_on_record(
    competition: str, line: str, field: str, chosen: str, other: str
) -> None:
    row = match_of(Told.of(line), competition)
    lost = [each for each in believed().conflicts if each.fact_id.startswith(row.match_id) and each.field == field]
    assert any(chosen in (each.chosen or "").split(" (")[0] and other in (each.other or "") for each in lost), lost
    assert all(each.sources_for > each.sources_against for each in lost if other in (each.other or ""))


def test_a_goal_in_the_third_or_fourth_minute_of_stoppage_time_is_one_goal() -> None:
    row = match_of(Told.of("2025-04-09 Pumas UNAM 2-2 Vancouver Whitecaps"), CCC)
    late = [goal for goal in believed().goals if goal.match_id == row.match_id and goal.scorer.endswith("Blackmon")]
    assert [(goal.minute, goal.added_time) for goal in late] == [(90, 3)]


@pytest.mark.parametrize("preview", ["#cincinnati-tigres", "#caps-colorado", "#tigres-cruz-azul"])
def test_a_prediction_is_no_result(preview: str) -> None:
    assert played_in(preview) == []


def test_related_stories_are_no_part_of_an_article() -> None:
    told = {frozenset((claim.home_team, claim.away_team)) for claim in played_in("something-to-think-about.html")}
    assert frozenset(("Los Angeles FC", "Inter Miami")) in told
    assert frozenset(("Seattle Sounders", "Cruz Azul")) not in told
    assert frozenset(("Los Angeles FC", "Columbus Crew")) not in told


def test_what_is_no_article_is_set_aside_with_its_reason() -> None:
    articles = {article.source: article for path in inputs(RAW) for article in read(path, RAW)}
    set_aside = {source: article for source, article in articles.items() if article.status == "quarantined"}
    assert set(set_aside) == {"odd-files/empty.txt", "odd-files/one-broken-record.jsonl#2"}
    assert all(article.reason for article in set_aside.values())
    assert articles["odd-files/one-broken-record.jsonl#whole"].status == "parsed"


def test_a_story_without_football_has_no_facts() -> None:
    (article,) = read(RAW / "county-lines" / "2025-04-12-bakery-wins-prize.txt", RAW)
    extraction = extract(article)
    assert (extraction.claim_count, article.status) == (0, "no facts")


def test_letters_and_line_ends_of_every_file_are_read() -> None:
    (latin,) = read(RAW / "tico-football-post" / "2025-03-06-herediano-galaxy-iso-8859-1.txt", RAW)
    (windows,) = read(RAW / "blue-mountain-sport" / "2025-03-14-cavalier-bow-out-bom-crlf.txt", RAW)
    assert "Elías Aguilar" in latin.text
    assert "Luis Suárez" in windows.text
    assert "\r" not in windows.text
    assert not windows.text.startswith("\ufeff")
    assert (latin.published_on, windows.published_on) == (date(2025, 3, 6), date(2025, 3, 14))


def test_a_sidecar_tells_what_the_text_does_not() -> None:
    (article,) = read(RAW / "golden-coast-herald" / "galaxy-rout-herediano.txt", RAW)
    assert (article.published_on, article.publisher) == (date(2025, 3, 13), "Golden Coast Herald")


def test_every_input_format_is_there() -> None:
    assert {path.suffix for path in inputs(RAW)} >= {".txt", ".md", ".html", ".jsonl", ".json", ".csv"}
    assert list(RAW.rglob("*.meta.json"))
    assert len(press().articles) >= 48


@pytest.mark.skipif(not SHARED.is_dir(), reason="the fact tables lie beside the checkout of the team only")
@pytest.mark.parametrize(("table", "told"), [("ccc2025", KNOCKOUT), ("mls2025", LEAGUE)])
def test_the_results_above_are_those_of_the_fact_tables(table: str, told: str) -> None:
    with (SHARED / f"{table}_matches.csv").open(encoding="utf-8") as rows:
        facts = {
            (row["date"], row["home"], row["away"], row["home_goals"], row["away_goals"], row["stage"], row["leg"])
            for row in csv.DictReader(rows)
            if row["stage"] != "first round"
        }
    written = {
        (str(each.day), each.home, each.away, *map(str, each.score), each.stage or "", str(each.leg or ""))
        for each in map(Told.of, lines(told))
    }
    assert written == facts
