"""Every rule of the furniture file holds its own examples, and leaves its counter-examples alone."""

import pytest

from transforms.reading.furniture import Furniture, rules, words_of

RULES = rules()
EXAMPLES = [(rule.kind, line) for rule in RULES for line in rule.examples]
COUNTER = [line for rule in RULES for line in rule.counter]
# Lines that carry facts in wire lists, live texts, tables and line-ups, one shape each.
FACTS = [
    "Bury 2 Bolton 1",
    "In Bistrita: Gloria Bistrita (Romania) 2 Valletta (Malta) 1 (1-1)",
    "Scorers: Lubarskij (50th minute), Valkucak (54th)",
    "Scorers:",
    "Gloria Bistrita - Ilie Lazar (32nd), Eugen Voica (84th)",
    "Attendance: 8,000",
    "Halftime 0-1.",
    "Halftime: 1-0;Attendance: 54,118",
    "Chelsea 4 Pedro 11, Michy Batshuayi 71,90+5, Cesar Azpilicueta 87",
    "Standings (tabulate under played, won, drawn, lost, goals",
    "Lens 4 4 0 0 9 3 12",
    "W D L G / F G / A P",
    "1. Vancouver Whitecaps 6-1-2, 20 pts",
    " 1. Bayern München 34 25 7 2 99:32 82",
    "1 Napoli P38 W24 D10 L4 Pts 82",
    "1899 Hoffenheim - Bayern München 0:4 (0:1)",
    "Goals: 0:1 Olise (33.), 0:2 Kimmich (53.)",
    "8:46 p.m. HALF-TIME: CAVALRY 0-1 PUMAS. Harsh.",
    "21.57 Joaquín Correa makes it 2-0 to the visitors in Como",
    "90'+2 Goal! Everton 2, Liverpool 2.",
    "FT: Cagliari 1-3 Inter",
    "Tuesday 11 February 2025",
    "Saturday: Aston Villa 2 Nottingham Forest 1; Crystal Palace 2 Brighton 1",
    "Up Next",
    "By the Numbers",
    "GROUP A",
    "RESULTS",
    "EAST (top five)",
    "ARSENAL (4-2-3-1): Van Domselaar 8; Fox 8, Williamson 9",
    "Next: 5-6 June. Ecuador v Brazil; Paraguay v Uruguay",
    "Playing Monday: Viktoria Plzen v AC Sparta Praha",
    "Mauritania v Benin postponed to Friday",
    "Sent off: Herdman (Cavalry) 45+5",
    "(Corrects score to 3-1)",
    "Leading scorers: De la Vega (Seattle), Sepúlveda (Cruz Azul) 3",
]


def found(line: str, head: bool = True) -> str | None:
    rule = Furniture(line, words_of(line)).find(line.strip(), head)
    return rule.kind if rule else None


@pytest.mark.parametrize(("kind", "line"), EXAMPLES)
def test_a_rule_finds_its_examples(kind: str, line: str) -> None:
    assert found(line) is not None, kind


@pytest.mark.parametrize("line", COUNTER + FACTS)
def test_no_rule_takes_journalism(line: str) -> None:
    assert found(line) is None


def test_every_rule_says_what_it_is_for_and_when_it_is_tried() -> None:
    for rule in RULES:
        assert rule.examples, rule.regex.pattern
        assert bool(rule.opens) != bool(rule.signs), rule.regex.pattern
