"""The parts of a round-up: whose league a heading, or the words that open a part, set for what follows."""

from datetime import date

import pytest

from transforms.extract import extract
from transforms.model import Article

LEAD = "Lens stayed top of the French first division at the weekend."


def leagues(*paragraphs: str, on: date = date(2003, 11, 10)) -> list[tuple[str, str, str | None]]:
    """The sides of the matches told, with the competition of each."""
    claims = extract(Article(source="t.txt", text="\n\n".join(paragraphs), published_on=on)).claims["matches"]
    return [(c.home_team, c.away_team, c.competition) for c in claims if c.status == "played"]


@pytest.mark.parametrize("break_", ["\n\n", "\n"])
def test_a_country_heads_its_league(break_: str) -> None:
    text = break_.join(
        [
            LEAD,
            "ITALY",
            "Inter beat Brescia 2-0.",
            "Bari lost 1-0 at Lecce.",
            "GERMANY",
            "Bochum drew 1-1 with Cottbus.",
        ]
    )
    told = leagues(text)
    assert [league for _, _, league in told] == ["Serie A", "Serie A", "Bundesliga"]
    assert told[0][:2] == ("Inter Milan", "Brescia")  # not the Inter of another country


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("In Italy, Bari lost 1-0 at Lecce.", "Parma beat Roma 2-1.", "Over in Portugal, Farense beat Sporting 2-0."),
         ["Serie A", "Serie A", "Primeira Liga"]),
        (("In League One, Derby beat Exeter 2-0.", "Lincoln drew 1-1 with Oxford.", "In League Two, Crewe lost 1-0 at Walsall.",
          "Rochdale beat Barrow 2-0."), ["League One", "League One", "League Two", "League Two"]),
        (("Over to League One, where Derby beat Exeter 2-0.", "League Two: Crewe lost 1-0 at Walsall.", "Rochdale beat Barrow 2-0."),
         ["League One", "League Two", "League Two"]),
        (("As for League One, Derby beat Exeter 2-0.", "In League Two there were three games.", "Rochdale beat Barrow 2-0."),
         ["League One", "League Two"]),
        (("In Scotland, Celtic beat Hearts 2-0.", "Bari lost 1-0 at Lecce."), ["Scottish Premiership", None]),  # no parts: once
        (("ITALY", "Bari beat Lecce 2-0 in the Coppa Italia.", "SPAIN", "Betis beat Celta Vigo 1-0."), ["Coppa Italia", "La Liga"]),
        (("ITALY", "Italy beat Spain 2-0 in a friendly.", "SPAIN", "Spain lost 1-0."), ["International friendly"]),
    ],
)  # fmt: skip
def test_parts_reach_to_the_next_one(paragraphs: tuple[str, ...], expected: list[str | None]) -> None:
    assert [league for _, _, league in leagues(*paragraphs, on=date(2022, 11, 14))] == expected


@pytest.mark.parametrize("told", ["A 3-1 win at Derby.", "Who saw it coming? A 3-1 win at Derby made it two in a row."])
def test_a_rank_and_where_a_side_stood_head_what_is_told_of_it(told: str) -> None:
    text = ("3. Reading (up from 7th)", told, "4. Derby (down from 2nd)", "A bad week.")
    assert [sides[:2] for sides in leagues(*text)] == [("Derby County", "Reading")]
