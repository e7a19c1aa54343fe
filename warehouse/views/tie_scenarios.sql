-- A row here means: one score of the second leg of an open tie, and what it would lead to.
-- Worked out by transforms/rules/scenarios.py under the competition's rules in that season.
-- needs: main.ties, derived.tie_scenarios
CREATE OR REPLACE VIEW main.tie_scenarios AS
SELECT
    t.tie_id, t.competition, t.season, t.stage, t.team_1, t.team_2,
    s.home_team, s.away_team, s.home_goals, s.away_goals, s.outcome,
    CASE s.outcome WHEN 'team_1' THEN t.team_1 WHEN 'team_2' THEN t.team_2 END AS through
FROM derived.tie_scenarios s
JOIN main.ties t USING (tie_id)
WHERE t.status <> 'decided';

COMMENT ON VIEW main.tie_scenarios IS 'One row per open tie and score of its second leg from 0-0 to 6-6: what it would lead to.';
COMMENT ON COLUMN main.tie_scenarios.tie_id IS 'The tie in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.competition IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.season IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.stage IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.team_1 IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.team_2 IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_scenarios.home_team IS 'Who is at home in the second leg.';
COMMENT ON COLUMN main.tie_scenarios.away_team IS 'Who is away in the second leg.';
COMMENT ON COLUMN main.tie_scenarios.home_goals IS 'Goals of the home side in the second leg, after ninety minutes.';
COMMENT ON COLUMN main.tie_scenarios.away_goals IS 'Goals of the away side in the second leg, after ninety minutes.';
COMMENT ON COLUMN main.tie_scenarios.outcome IS 'team_1 or team_2 goes through, or extra time, penalties ... follow.';
COMMENT ON COLUMN main.tie_scenarios.through IS 'The name of the team that goes through; NULL where something follows.';
