-- The last known matches of $team, newest first.
SELECT date, competition, stage, venue_side, opponent, goals_for, goals_against, result
FROM team_matches
WHERE team = $team AND ($competition IS NULL OR competition = $competition) AND result IS NOT NULL
ORDER BY date DESC NULLS LAST, match_id
LIMIT $matches
