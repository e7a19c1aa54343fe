-- A row here means: one team of a group or league near its end and one prize: through, out, or what it depends on.
-- Only for tables whose every fixture is known, worked out by transforms/rules/outlook.py.
-- needs: derived.table_scenarios
CREATE OR REPLACE VIEW main.table_scenarios AS
SELECT competition, season, group_name, team, place, status, if_win, if_draw, if_defeat, sentence
FROM derived.table_scenarios;

COMMENT ON VIEW main.table_scenarios IS 'One row per team and prize in a group or league whose remaining fixtures are all known.';
COMMENT ON COLUMN main.table_scenarios.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.table_scenarios.season IS 'As in main.matches.';
COMMENT ON COLUMN main.table_scenarios.group_name IS 'Group; NULL in a single table.';
COMMENT ON COLUMN main.table_scenarios.team IS 'Canonical name.';
COMMENT ON COLUMN main.table_scenarios.place IS 'What is played for: first place, top two.';
COMMENT ON COLUMN main.table_scenarios.status IS 'through (certain), out (out of reach) or depends.';
COMMENT ON COLUMN main.table_scenarios.if_win IS 'The status after a win in the next match.';
COMMENT ON COLUMN main.table_scenarios.if_draw IS 'The status after a draw in the next match.';
COMMENT ON COLUMN main.table_scenarios.if_defeat IS 'The status after a defeat in the next match.';
COMMENT ON COLUMN main.table_scenarios.sentence IS 'The same in words.';
