-- A row here means: a team is said to have played two matches on one day: likely one match told in two ways.
-- table: main.team_matches
-- severity: warn
SELECT team, date, count(*) AS matches
FROM main.team_matches
WHERE date_precision = 'day' AND status = 'played'
GROUP BY team, date
HAVING count(*) > 1
