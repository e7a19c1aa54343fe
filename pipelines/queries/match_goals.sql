-- The known goals of the match $key.
SELECT minute, added_time, scorer, team, kind, assist, goal_id
FROM goals
WHERE match_id = $key
ORDER BY minute NULLS LAST, added_time NULLS FIRST, goal_id
