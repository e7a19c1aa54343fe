-- A row here means: two facts of one kind have one key.
-- table: main.matches
-- severity: blocking
SELECT fact_table, fact_id, count(*) AS times FROM (
    SELECT 'matches' AS fact_table, match_id AS fact_id FROM main.matches
    UNION ALL SELECT 'goals', goal_id FROM main.goals
    UNION ALL SELECT 'ties', tie_id FROM main.ties
    UNION ALL SELECT 'standings', standing_id FROM main.standings
) GROUP BY fact_table, fact_id HAVING count(*) > 1
