-- A row here means: one reported run held against the matches known up to that day, newest first.
-- Kept in schema derived, see warehouse/derived/teams/4_streak_checks.sql, and renewed by a refresh for what it touched.
-- needs: derived.streak_checks
CREATE OR REPLACE VIEW main.streak_checks AS
SELECT
    claim_id, article_id, team, kind, length, value, scope, as_of, known_matches, known_value, verdict, why
FROM derived.streak_checks;

COMMENT ON VIEW main.streak_checks IS 'One row per reported run: held against the matches known up to that day.';
COMMENT ON COLUMN main.streak_checks.claim_id IS 'The claim in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.article_id IS 'The article that reports it.';
COMMENT ON COLUMN main.streak_checks.team IS 'Canonical name.';
COMMENT ON COLUMN main.streak_checks.kind IS 'As in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.length IS 'As in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.value IS 'As in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.scope IS 'As in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.as_of IS 'As in claims.streaks.';
COMMENT ON COLUMN main.streak_checks.known_matches IS 'Known matches among those it speaks of.';
COMMENT ON COLUMN main.streak_checks.known_value IS 'How many of them fit.';
COMMENT ON COLUMN main.streak_checks.verdict IS 'agrees, incomplete (matches are missing to tell) or contradicts.';
COMMENT ON COLUMN main.streak_checks.why IS 'What the verdict rests on.';
