-- Ties with what each open one still needs; $competition, $season and $open narrow it down.
SELECT
    t.competition, t.season, t.stage, t.team_1, t.team_2,
    t.aggregate_1 || '-' || t.aggregate_2 AS aggregate,
    t.status, t.winner, t.decided_by,
    (
        SELECT string_agg(n.team || ': ' || n.needs, chr(10) ORDER BY n.team)
        FROM tie_needs n
        WHERE n.tie_id = t.tie_id
    ) AS needs
FROM ties t
LEFT JOIN matches m ON m.match_id = t.first_leg_id
LEFT JOIN derived.stages s ON s.stage = t.stage
WHERE ($competition IS NULL OR t.competition = $competition)
  AND ($season IS NULL OR t.season = $season)
  AND (NOT $open OR t.status <> 'decided')
ORDER BY t.competition, t.season, s.stage_order NULLS LAST, m.date NULLS LAST, t.tie_id
