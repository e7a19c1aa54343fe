-- A row here means: a match lies outside its season (with a month of grace before it, and two after a split one).
-- table: main.matches
-- severity: warn
SELECT match_id, season, date
FROM main.matches
WHERE date_precision = 'day' AND date NOT BETWEEN
    make_date(try_cast(season[1:4] AS INTEGER), CASE WHEN length(season) > 4 THEN 7 ELSE 1 END, 1) - INTERVAL 1 MONTH
    AND make_date(try_cast(season[1:4] AS INTEGER) + 1, CASE WHEN length(season) > 4 THEN 8 ELSE 1 END, 31)
