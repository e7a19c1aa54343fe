-- A row here means: a side has more known scorers than goals.
-- table: main.goals
-- severity: warn
SELECT m.match_id, g.team, count(*) AS scorers
FROM main.goals g
JOIN main.matches m USING (match_id)
GROUP BY m.match_id, g.team, m.home_team, m.home_goals, m.away_goals
HAVING count(*) > CASE WHEN g.team = m.home_team THEN m.home_goals ELSE m.away_goals END
