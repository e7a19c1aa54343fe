-- A row here means: one scorer in one season of a competition, from known goals; own goals are nobody's.
-- Kept in schema derived, see warehouse/derived/seasons/top_scorers.sql, and renewed by a refresh for what it touched.
-- needs: derived.top_scorers
CREATE OR REPLACE VIEW main.top_scorers AS
SELECT
    competition, season, scorer, goals, penalties, matches_scored_in, teams, at_least
FROM derived.top_scorers;

COMMENT ON VIEW main.top_scorers IS 'One row per competition, season and scorer: goals of known matches.';
COMMENT ON COLUMN main.top_scorers.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.top_scorers.season IS 'As in main.matches.';
COMMENT ON COLUMN main.top_scorers.scorer IS 'As in main.goals.';
COMMENT ON COLUMN main.top_scorers.goals IS 'Known goals, penalties among them; own goals are left out.';
COMMENT ON COLUMN main.top_scorers.penalties IS 'Of these, penalties.';
COMMENT ON COLUMN main.top_scorers.matches_scored_in IS 'Matches in which he or she scored.';
COMMENT ON COLUMN main.top_scorers.teams IS 'Teams that the goals counted for.';
COMMENT ON COLUMN main.top_scorers.at_least IS 'True where not every goal of the known matches of that season has a known scorer.';
