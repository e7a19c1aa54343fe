-- The computed table of $competition; the latest season known where $season is not given.
SELECT * EXCLUDE (competition)
FROM league_tables
WHERE competition = $competition
  AND season = coalesce($season, (SELECT max(season) FROM league_tables WHERE competition = $competition))
ORDER BY group_name NULLS FIRST, position
