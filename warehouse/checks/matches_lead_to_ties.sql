-- A row here means: a match names a tie that is not there.
-- table: main.matches
-- severity: blocking
SELECT match_id, tie_id FROM main.matches ANTI JOIN main.ties USING (tie_id) WHERE tie_id IS NOT NULL
