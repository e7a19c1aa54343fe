-- A row here means: more than a fifth of all matches are disputed.
-- table: main.matches
-- severity: warn
SELECT count(*) FILTER (disputed) AS disputed, count(*) AS matches
FROM main.matches
HAVING disputed > 0.2 * matches
