-- A row here means: a fact holds a word that the contract does not know.
-- table: main.matches
-- severity: blocking
SELECT match_id AS fact_id, concat_ws(', ', status, date_precision, outcome) AS words
FROM main.matches
WHERE status NOT IN ('played', 'scheduled', 'postponed', 'abandoned')
    OR date_precision NOT IN ('day', 'month', 'season')
    OR outcome NOT IN ('home', 'away', 'draw')
UNION ALL
SELECT tie_id, concat_ws(', ', status, decided_by)
FROM main.ties
WHERE status NOT IN ('upcoming', 'in progress', 'decided')
    OR decided_by NOT IN ('aggregate', 'away goals', 'extra time', 'penalties', 'replay', 'coin toss')
UNION ALL
SELECT goal_id, kind FROM main.goals WHERE kind NOT IN ('goal', 'penalty', 'own goal')
