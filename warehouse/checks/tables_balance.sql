-- A row here means: in the tables of a season goals scored are not as many as goals conceded, or wins as defeats.
-- table: main.league_tables
-- severity: blocking
SELECT competition, season
FROM main.league_tables
GROUP BY competition, season
HAVING sum(goals_for) <> sum(goals_against) OR sum(won) <> sum(lost) OR sum(drawn) % 2 <> 0
