-- Form of $team, its current streaks beside it.
SELECT
    g.competition, g.last_five, g.played, g.points, g.goals_for, g.goals_against,
    (
        SELECT string_agg(s.kind || ' ' || s.length, ', ' ORDER BY s.length DESC, s.kind)
        FROM form_streaks s
        WHERE s.team = g.team AND s.competition = g.competition AND s.current
    ) AS current_streaks
FROM form_guide g
WHERE g.team = $team AND ($competition IS NULL OR g.competition = $competition)
ORDER BY g.competition <> 'all', g.played DESC, g.competition
