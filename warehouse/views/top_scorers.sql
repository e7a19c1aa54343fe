-- A row here means: one scorer in one season of a competition, from known goals; own goals are nobody's.
-- needs: main.goals, main.matches
CREATE OR REPLACE VIEW main.top_scorers AS
WITH scored AS (
    SELECT
        m.competition, m.season, g.scorer,
        count(*)::INTEGER AS goals,
        count(*) FILTER (g.kind = 'penalty')::INTEGER AS penalties,
        count(DISTINCT g.match_id)::INTEGER AS matches_scored_in,
        list_sort(list(DISTINCT g.team)) AS teams
    FROM main.goals g
    JOIN main.matches m USING (match_id)
    WHERE g.kind <> 'own goal'
    GROUP BY m.competition, m.season, g.scorer
), told AS (
    SELECT m.competition, m.season, count(*) AS goals
    FROM main.goals g JOIN main.matches m USING (match_id)
    GROUP BY m.competition, m.season
), known AS (
    SELECT competition, season, sum(home_goals + away_goals) AS goals,
        bool_or(status = 'played' AND home_goals IS NULL) AS without_score
    FROM main.matches
    GROUP BY competition, season
)
SELECT
    s.competition, s.season, s.scorer, s.goals, s.penalties, s.matches_scored_in, s.teams,
    coalesce(k.goals > t.goals OR k.without_score, TRUE) AS at_least
FROM scored s
JOIN told t ON t.competition IS NOT DISTINCT FROM s.competition AND t.season IS NOT DISTINCT FROM s.season
JOIN known k ON k.competition IS NOT DISTINCT FROM s.competition AND k.season IS NOT DISTINCT FROM s.season;

COMMENT ON VIEW main.top_scorers IS 'One row per competition, season and scorer: goals of known matches.';
COMMENT ON COLUMN main.top_scorers.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.top_scorers.season IS 'As in main.matches.';
COMMENT ON COLUMN main.top_scorers.scorer IS 'As in main.goals.';
COMMENT ON COLUMN main.top_scorers.goals IS 'Known goals, penalties among them; own goals are left out.';
COMMENT ON COLUMN main.top_scorers.penalties IS 'Of these, penalties.';
COMMENT ON COLUMN main.top_scorers.matches_scored_in IS 'Matches in which he or she scored.';
COMMENT ON COLUMN main.top_scorers.teams IS 'Teams that the goals counted for.';
COMMENT ON COLUMN main.top_scorers.at_least IS 'True where not every goal of the known matches of that season has a known scorer.';
