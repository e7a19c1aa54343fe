-- A row here means: a fact leads to no words that it rests on.
-- table: main.evidence
-- severity: blocking
SELECT fact_table, fact_id FROM (
    SELECT 'matches' AS fact_table, match_id AS fact_id FROM main.matches
    UNION ALL SELECT 'goals', goal_id FROM main.goals
    UNION ALL SELECT 'ties', tie_id FROM main.ties
    UNION ALL SELECT 'standings', standing_id FROM main.standings
) ANTI JOIN main.evidence USING (fact_table, fact_id)
