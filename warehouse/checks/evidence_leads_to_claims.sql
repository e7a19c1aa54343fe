-- A row here means: evidence names a claim that is not there, or does not quote it verbatim.
-- table: main.evidence
-- severity: blocking
SELECT e.fact_table, e.fact_id, e.claim_id
FROM main.evidence e
LEFT JOIN (
    SELECT 'matches' AS claim_table, claim_id, article_id, quote FROM claims.matches
    UNION ALL SELECT 'goals', claim_id, article_id, quote FROM claims.goals
    UNION ALL SELECT 'ties', claim_id, article_id, quote FROM claims.ties
    UNION ALL SELECT 'standings', claim_id, article_id, quote FROM claims.standings
) c USING (claim_id)
WHERE c.claim_id IS NULL OR c.claim_table <> e.claim_table OR c.article_id <> e.article_id OR c.quote <> e.quote
