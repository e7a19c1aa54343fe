-- A row here means: a tie names a leg that is not there, or a winner that is none of its two sides.
-- table: main.ties
-- severity: blocking
SELECT t.tie_id
FROM main.ties t
LEFT JOIN main.matches l1 ON l1.match_id = t.first_leg_id
LEFT JOIN main.matches l2 ON l2.match_id = t.second_leg_id
WHERE (t.first_leg_id IS NOT NULL AND l1.match_id IS NULL)
    OR (t.second_leg_id IS NOT NULL AND l2.match_id IS NULL)
    OR t.winner NOT IN (t.team_1, t.team_2)
