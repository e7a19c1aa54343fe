-- A row here means: a goal is of no known match, or of a side that did not play in it.
-- table: main.goals
-- severity: blocking
SELECT g.goal_id
FROM main.goals g
LEFT JOIN main.matches m USING (match_id)
WHERE m.match_id IS NULL OR g.team NOT IN (m.home_team, m.away_team)
