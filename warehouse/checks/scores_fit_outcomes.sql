-- A row here means: a match's outcome is not that of its score, or more goals fell before half-time than in all.
-- table: main.matches
-- severity: warn
SELECT match_id
FROM main.matches
WHERE half_time_home > home_goals OR half_time_away > away_goals
    OR (home_goals > away_goals AND outcome <> 'home')
    OR (home_goals < away_goals AND outcome <> 'away')
    OR (home_goals = away_goals AND outcome <> 'draw' AND home_penalties IS NULL)
