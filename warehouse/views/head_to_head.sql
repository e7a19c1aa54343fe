-- A row here means: two teams under their present names, and all their known meetings over all competitions. team_1 is
-- the first by name.
-- needs: main.matches, main.teams
CREATE OR REPLACE VIEW main.head_to_head AS
WITH named AS (
    SELECT
        m.* EXCLUDE (home_team, away_team),
        coalesce(h.present_name, m.home_team) AS home_team, coalesce(a.present_name, m.away_team) AS away_team
    FROM main.matches m
    LEFT JOIN main.teams h ON h.name = m.home_team
    LEFT JOIN main.teams a ON a.name = m.away_team
    WHERE m.status = 'played'
), meetings AS (
    SELECT
        least(home_team, away_team) AS team_1, greatest(home_team, away_team) AS team_2,
        CASE WHEN home_team < away_team THEN home_goals ELSE away_goals END AS goals_1,
        CASE WHEN home_team < away_team THEN away_goals ELSE home_goals END AS goals_2,
        CASE
            WHEN home_goals > away_goals THEN home_team
            WHEN away_goals > home_goals THEN away_team
            WHEN home_goals = away_goals OR home_penalties IS NOT NULL THEN 'drawn'
            WHEN outcome = 'home' THEN home_team
            WHEN outcome = 'away' THEN away_team
            WHEN outcome = 'draw' THEN 'drawn'
        END AS won_by,
        date
    FROM named
)
SELECT
    team_1, team_2,
    count(won_by)::INTEGER AS played,
    count(*) FILTER (won_by = team_1)::INTEGER AS won_1,
    count(*) FILTER (won_by = 'drawn')::INTEGER AS drawn,
    count(*) FILTER (won_by = team_2)::INTEGER AS won_2,
    coalesce(sum(goals_1), 0)::INTEGER AS goals_1,
    coalesce(sum(goals_2), 0)::INTEGER AS goals_2,
    count(*) FILTER (won_by IS NOT NULL AND goals_1 IS NULL)::INTEGER AS without_score,
    min(date) AS first_meeting,
    max(date) AS last_meeting
FROM meetings
GROUP BY team_1, team_2
HAVING count(won_by) > 0;

COMMENT ON VIEW main.head_to_head IS 'One row per pair of teams, by their present names: their known meetings with a result, over all competitions.';
COMMENT ON COLUMN main.head_to_head.team_1 IS 'The first of the two by name.';
COMMENT ON COLUMN main.head_to_head.team_2 IS 'The other.';
COMMENT ON COLUMN main.head_to_head.played IS 'Meetings with a known result.';
COMMENT ON COLUMN main.head_to_head.won_1 IS 'Won by team_1; a shoot-out leaves a draw.';
COMMENT ON COLUMN main.head_to_head.drawn IS 'Drawn.';
COMMENT ON COLUMN main.head_to_head.won_2 IS 'Won by team_2.';
COMMENT ON COLUMN main.head_to_head.goals_1 IS 'Goals of team_1.';
COMMENT ON COLUMN main.head_to_head.goals_2 IS 'Goals of team_2.';
COMMENT ON COLUMN main.head_to_head.without_score IS 'Of these, meetings whose score is not known: their goals are not counted.';
COMMENT ON COLUMN main.head_to_head.first_meeting IS 'Earliest known.';
COMMENT ON COLUMN main.head_to_head.last_meeting IS 'Latest known.';
