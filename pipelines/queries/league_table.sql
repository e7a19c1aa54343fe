-- The computed table of $competition; the latest season known where $season is not given.
SELECT
    season, group_name, position, team, played, won, drawn, lost, goals_for, goals_against, goal_difference, points,
    tie_breaker_used, rests_on
FROM league_tables
WHERE competition = $competition
  AND season = coalesce($season, (SELECT max(season) FROM league_tables WHERE competition = $competition))
ORDER BY group_name NULLS FIRST, position
