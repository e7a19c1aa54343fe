-- A row here means: evidence or a conflict stands for a fact that is not there.
-- table: main.conflicts
-- severity: blocking
SELECT DISTINCT fact_table, fact_id FROM (
    SELECT fact_table, fact_id FROM main.evidence UNION ALL SELECT fact_table, fact_id FROM main.conflicts
) ANTI JOIN (
    SELECT 'matches' AS fact_table, match_id AS fact_id FROM main.matches
    UNION ALL SELECT 'goals', goal_id FROM main.goals
    UNION ALL SELECT 'ties', tie_id FROM main.ties
    UNION ALL SELECT 'standings', standing_id FROM main.standings
) USING (fact_table, fact_id)
