-- A row here means: one reported table row held against the known matches up to that day.
-- Kept in schema derived, see warehouse/derived/seasons/table_checks.sql, and renewed by a refresh for what it touched.
-- needs: derived.table_checks
CREATE OR REPLACE VIEW main.table_checks AS
SELECT
    standing_id, competition, season, group_name, as_of, team, reported_position, reported_played, reported_points, known_played, known_points, verdict, why
FROM derived.table_checks;

COMMENT ON VIEW main.table_checks IS 'One row per reported standing: held against the known matches up to that day.';
COMMENT ON COLUMN main.table_checks.standing_id IS 'The row in main.standings.';
COMMENT ON COLUMN main.table_checks.competition IS 'As in main.standings.';
COMMENT ON COLUMN main.table_checks.season IS 'As in main.standings.';
COMMENT ON COLUMN main.table_checks.group_name IS 'As in main.standings.';
COMMENT ON COLUMN main.table_checks.as_of IS 'As in main.standings.';
COMMENT ON COLUMN main.table_checks.team IS 'As in main.standings.';
COMMENT ON COLUMN main.table_checks.reported_position IS 'Reported place; not checked, as it rests on other teams too.';
COMMENT ON COLUMN main.table_checks.reported_played IS 'Reported matches, or the sum of those won, drawn and lost.';
COMMENT ON COLUMN main.table_checks.reported_points IS 'Reported points.';
COMMENT ON COLUMN main.table_checks.known_played IS 'Known matches with a result up to that day.';
COMMENT ON COLUMN main.table_checks.known_points IS 'Points from them, less those taken away.';
COMMENT ON COLUMN main.table_checks.verdict IS 'agrees, incomplete (matches are missing to tell) or contradicts.';
COMMENT ON COLUMN main.table_checks.why IS 'What the verdict rests on.';
