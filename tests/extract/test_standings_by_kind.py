"""Ways to tell a place, points and a record, one line a kind, and look-alikes that tell none."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import standings


@pytest.mark.parametrize(
    ("text", "team", "numbers"),
    [
        ("Fulham are alone at the top with 18 points.", "Fulham", {"position": 1, "points": 18}),
        ("Seattle Sounders (27 points, 7-1-6) won at Chicago Fire in MLS.", "Seattle Sounders",
         {"points": 27, "won": 7, "drawn": 6, "lost": 1}),
        ("Fulham are fifth in the table, with a win and three draws.", "Fulham", {"position": 5, "won": 1, "drawn": 3}),
        ("Mali and Tunisia had a victory and two draws each in Group F.", "Tunisia", {"won": 1, "drawn": 2}),
        ("Mali came third on four after a draw with Tunisia.", "Mali", {"position": 3, "points": 4}),
        ("Fulham, leaders with 12 points, visit Everton.", "Fulham", {"position": 1, "points": 12}),
        ("Fulham, top on goal difference with 24 points from 11 games, meet Everton.", "Fulham",
         {"position": 1, "points": 24, "played": 11}),
        ("Fulham are top of the table by a point with 48 from 22.", "Fulham",
         {"position": 1, "points": 48, "played": 22}),
        ("Lyon topped the group with 13 points out of 15.", "Lyon", {"position": 1, "points": 13}),
        ("Lyon had 13 points from nine in the group.", "Lyon", {"points": 13, "played": 9}),
        ("The win lifted Fulham three places, from ninth to sixth.", "Fulham", {"position": 6}),
        ("Everton won. It was only their third league win of the season.", "Everton", {"won": 3}),
        ("It was the 20th league defeat of Everton's season.", "Everton", {"lost": 20}),
        ("Fulham beat Everton 2-0 to claim second place behind Leeds.", "Leeds United", {"position": 1}),
        ("Lyon took second with nine points.", "Lyon", {"position": 2, "points": 9}),
        ("Kenya have four points and share the lead with Mali in group five.", "Mali", {"position": 1, "points": 4}),
        ("Everton have 63 points from 31 games and Fulham 58.", "Fulham", {"points": 58}),
        ("Everton are two points better off than Fulham, 48 to 46.", "Fulham", {"points": 46}),
        ("So it is Everton, 16th with 33 points, who go to Fulham.", "Everton", {"position": 16, "points": 33}),
        ("Everton go to Fulham for the replay, after Leeds away, and are third in the Premier League.", "Everton",
         {"position": 3}),
        ("Everton lost twice, before Fulham (0-1) and Leeds (1-2), and are third with 38 points.", "Everton",
         {"position": 3, "points": 38}),
        ("Iran drew with Qatar. The hosts, bidding to qualify, stay second with 11 points to nine for Iran.", "Iran",
         {"points": 9}),
        ("Mali won the group with 12 points from three wins and three draws.", "Mali",
         {"position": 1, "points": 12, "won": 3, "drawn": 3}),
        ("Mali, the surprise winners of Group D, meet Tunisia.", "Mali", {"position": 1}),
        ("Mali came second in Group B2, behind Tunisia on goal difference.", "Mali", {"position": 2}),
        ("Mali, sixth in the first stage, beat Tunisia.", "Mali", {"position": 6}),
        ("Mali lost but still went through in second place.", "Mali", {"position": 2}),
        ("It was Everton's ninth win in a row: 36 points from 13 games, 12 won and one lost.", "Everton",
         {"points": 36, "played": 13, "won": 12, "lost": 1}),
        ("Everton finished third, behind only champions Fulham and runners-up Leeds United.", "Leeds United",
         {"position": 2}),
        ("Everton, champions with 84, were cheered at Fulham.", "Everton", {"position": 1, "points": 84}),
        ("Mali in first and Tunisia in second had a victory and two draws each in Group F.", "Mali",
         {"position": 1, "won": 1, "drawn": 2}),
        ("Everton boss Mark Hughes, whose side have slipped to 16th, replied.", "Everton", {"position": 16}),
        ("Drogheda lead the League of Ireland's Premier Division by four points.", "Drogheda United", {"position": 1}),
        ("Mali are third equal on seven points.", "Mali", {"position": 3, "points": 7}),
        ("Mali had 15 points. Panama finish with 12, Cuba on nine.", "Panama", {"points": 12}),
        ("Everton ran away with it, first with 13 wins in 17 games.", "Everton",
         {"position": 1, "won": 13, "played": 17}),
        ("Everton took 60 points in the regular season, going 18-6-2.", "Everton",
         {"points": 60, "won": 18, "drawn": 6, "lost": 2}),
        ("Everton and the Cottagers of Fulham drew; Leeds and Everton both finished the season on 67 points.", "Everton", {"points": 67}),
    ],
)  # fmt: skip
def test_a_standing_however_it_is_told(text: str, team: str, numbers: dict[str, int]) -> None:
    assert standings(text).get(team) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Everton, top of Group A at breakfast, lost to Fulham.",
        "Leeds have 20 points. Lukic scored on nine, Everton on 12.",
        "Seventh in the Premier League, they have lost to Fulham.",
        "Everton won for their third away league win of the season.",
        "Everton won. It was only their second straight league win.",
    ],
)
def test_no_place_of_the_day(text: str) -> None:
    assert "Everton" not in standings(text)
