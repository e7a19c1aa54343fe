"""Ties by the kind of words that tell how they stand or ended: a line a kind."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

TUESDAY = date(2024, 3, 12)


def _ties(read: Reader, text: str) -> list[str]:
    """Each tie as a line, its winner first, else in alphabetical order."""
    found = []
    for tie in read(text, published_on=TUESDAY).claims["ties"]:
        sides = [(tie.team_1, tie.aggregate_1), (tie.team_2, tie.aggregate_2)]
        sides.sort(key=lambda side: (side[0] != tie.winner, side[0]))
        (one, goals), (other, against) = sides
        score = "-" if goals is None else f"{goals}-{against}"
        found.append(f"{one} {score} {other}, {tie.decided_by or 'won' if tie.winner else 'open'}")
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ajax drew 1-1 with Benfica and went through on away goals.", ["Ajax - Benfica, away goals"]),
        (
            "Ajax had drawn 1-1 with Benfica in Lisbon and Benfica qualify for the last eight on away goals.",
            ["Benfica - Ajax, away goals"],
        ),
        (
            "Ajax beat Benfica 2-1, which levelled the aggregate score at 4-4 and put Ajax through on away goals.",
            ["Ajax 4-4 Benfica, away goals"],
        ),
        (
            "Ajax drew 1-1 at Benfica and then lost the shoot-out, the first leg having ended 0-0.",
            ["Benfica 1-1 Ajax, penalties"],
        ),
        ("Ajax lost 1-0 to Benfica in the second leg but won 4-3 on penalties.", ["Ajax - Benfica, penalties"]),
        ("Ajax got through despite losing 2-1 at home to Benfica in the second leg.", ["Ajax - Benfica, aggregate"]),
        (
            "Ajax grabbed a late equaliser at Benfica to progress with a 1-1 draw in the second leg.",
            ["Ajax - Benfica, aggregate"],
        ),
        ("Ajax reached the final at the expense of Benfica, 4-1 on aggregate.", ["Ajax 4-1 Benfica, aggregate"]),
        ("Hull are through in the FA Cup after a 2-1 replay win over Luton.", ["Hull City - Luton Town, replay"]),
        ("Ajax beat Benfica 2-0. Ajax go through 3-1.", ["Ajax 3-1 Benfica, aggregate"]),
        ("Ajax drew 1-1 with Benfica but went through 5-4 on penalties.", []),
        (
            "Hull are out of the FA Cup, beaten 2-1 by Fulham after a 1-1 draw in the first game.",
            ["Fulham - Hull City, replay"],
        ),
        ("Hull lost their FA Cup replay 2-1 to Luton.", ["Luton Town - Hull City, replay"]),
        ("Ajax beat Benfica 2-1 in the second leg but failed to progress.", []),
        (
            "Ajax squeezed through 3-2 on aggregate despite a 1-0 defeat by Benfica.",
            ["Ajax 3-2 Benfica, aggregate"],
        ),
        (
            "Ajax are out, on away goals, after the tie with Benfica finished 1-1 on aggregate.",
            ["Benfica 1-1 Ajax, away goals"],
        ),
        (
            "Ajax beat Benfica 2-0 to level the tie at 3-3 and then won 3-1 on penalties.",
            ["Ajax 3-3 Benfica, penalties"],
        ),
        (
            "Ajax and Benfica drew 1-1, as they had in the first leg, and Benfica won the shoot-out 4-3.",
            ["Benfica 2-2 Ajax, penalties"],
        ),
        ("Ajax meet Benfica on Tuesday. The tie is level at 1-1 after the first leg.", ["Ajax 1-1 Benfica, open"]),
        (
            "The second leg will be played on Tuesday, with Ajax leading Benfica 2-0 from the first leg.",
            ["Ajax 2-0 Benfica, open"],
        ),
        (
            "Ajax go to Benfica on Tuesday for the second leg with the sides locked at 1-1.",
            ["Ajax 1-1 Benfica, open"],
        ),
        ("Ajax drew 1-1 with Benfica in the cup and lost on penalties.", []),
        ("Hull drew 1-1 at Luton in the FA Cup replay and lost on penalties.", ["Luton Town - Hull City, penalties"]),
        ("Ajax, eliminated from the UEFA Cup by Benfica in midweek, must now win the league.", ["Benfica - Ajax, won"]),
        (
            "In Tuesday's other FA Cup third-round replays, Stoke won 2-0 at home to Luton and Hull beat Derby 3-2.",
            ["Hull City - Derby County, replay", "Stoke City - Luton Town, replay"],
        ),
        (
            "Hull beat Derby 3-2 in the FA Cup third round.\n\nIn the other replays Stoke won 2-0 at Luton.",
            ["Hull City - Derby County, replay", "Stoke City - Luton Town, replay"],
        ),
        (
            "Hull edged out Stoke 1-0 in the first leg of the play-off semi-final.",
            ["Hull City 1-0 Stoke City, open"],
        ),
        ("Ajax host Benfica on Wednesday with a 1-0 lead.", ["Ajax 1-0 Benfica, open"]),
        ("Ajax have a 1-0 advantage when they host Benfica on Wednesday.", ["Ajax 1-0 Benfica, open"]),
        (
            "In the Champions League, Ajax host Benfica while trailing 1-0, Lyon host Porto after a 1-1 draw in the first "
            "leg, and Celtic have a 2-0 lead when they visit PSV.",
            ["Ajax 0-1 Benfica, open", "Celtic 2-0 PSV Eindhoven, open", "Lyon 1-1 Porto, open"],
        ),
        ("Ajax's opening goal gave them a 2-0 aggregate lead, but Benfica won 2-1.", []),
        ("Ajax scored early to give Ajax a 2-0 aggregate lead, and Benfica replied twice.", []),
        ("In the other replays, Watford will play Bristol City.", []),
        ("TV replays showed that Smith was offside when Watford won 2-0 at Hull.", []),
        ("Hull beat Derby 2-0 in the FA Cup. Other television replays suggested a penalty.", []),
        ("Leeds host Derby, who lead 2-0 at half-time, and Hull host Stoke.", []),
        ("Ajax were nearly knocked out of the Champions League by Benfica.", []),
        ("The away-goals rule was scrapped before Ajax drew 1-1 with Benfica and qualified for the next round.", []),
        ("Ajax were knocked out of the UEFA Cup by Benfica in 2014.", []),
        ("Ajax knocked Benfica out of the UEFA Cup last week.", ["Ajax - Benfica, won"]),
        ("Ajax came back from two down to eliminate Benfica from the UEFA Cup.", ["Ajax - Benfica, won"]),
        ("Ajax hope to knock Benfica out of the UEFA Cup.", []),
        ("Ajax can knock Benfica out of the UEFA Cup.", []),
        ("Ajax knocked Benfica out of the Champions League in the group stage.", []),
        ("Ajax have twice knocked Benfica out of the UEFA Cup.", []),
        ("Leeds, knocked out of the FA Cup by Derby, travel to Hull.", []),
    ],
)
def test_how_a_tie_stands_or_ended(read: Reader, text: str, expected: list[str]) -> None:
    assert _ties(read, text) == expected
