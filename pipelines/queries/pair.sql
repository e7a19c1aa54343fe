-- Keys of all matches between $team_1 and $team_2, under whatever names they had then, oldest first.
WITH asked AS (
    SELECT
        (SELECT present_name FROM teams WHERE name = $team_1) AS team_1,
        (SELECT present_name FROM teams WHERE name = $team_2) AS team_2
)
SELECT m.match_id
FROM matches m
JOIN teams h ON h.name = m.home_team
JOIN teams a ON a.name = m.away_team
JOIN asked q
    ON (h.present_name = q.team_1 AND a.present_name = q.team_2)
    OR (h.present_name = q.team_2 AND a.present_name = q.team_1)
ORDER BY m.date NULLS LAST, m.leg NULLS LAST, m.match_id
