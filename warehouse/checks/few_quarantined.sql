-- A row here means: more than a tenth of all articles could not be read.
-- table: main.articles
-- severity: warn
SELECT count(*) FILTER (status = 'quarantined') AS quarantined, count(*) AS articles
FROM main.articles
HAVING quarantined > 0.1 * articles
