-- A row here means: two articles have one key.
-- table: main.articles
-- severity: blocking
SELECT article_id, count(*) AS times FROM main.articles GROUP BY article_id HAVING count(*) > 1
