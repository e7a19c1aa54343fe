-- A row here means: two claims of one kind have one key.
-- table: claims.matches
-- severity: blocking
SELECT claim_id, count(*) AS times FROM (
    SELECT claim_id FROM claims.matches
    UNION ALL SELECT claim_id FROM claims.goals
    UNION ALL SELECT claim_id FROM claims.standings
    UNION ALL SELECT claim_id FROM claims.ties
    UNION ALL SELECT claim_id FROM claims.streaks
    UNION ALL SELECT claim_id FROM claims.people
    UNION ALL SELECT claim_id FROM claims.titles
) GROUP BY claim_id HAVING count(*) > 1
