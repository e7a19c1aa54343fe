-- Which kind of fact $key is the key of.
SELECT 'matches' AS fact_table FROM matches WHERE match_id = $key
UNION ALL SELECT 'ties' FROM ties WHERE tie_id = $key
UNION ALL SELECT 'goals' FROM goals WHERE goal_id = $key
