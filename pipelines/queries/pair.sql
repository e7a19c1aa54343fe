-- Keys of all matches between $team_1 and $team_2, oldest first.
SELECT match_id
FROM matches
WHERE (home_team = $team_1 AND away_team = $team_2) OR (home_team = $team_2 AND away_team = $team_1)
ORDER BY date NULLS LAST, leg NULLS LAST, match_id
