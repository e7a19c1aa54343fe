-- A row here means: an article's claim about a match bears on no fact.
-- table: claims.matches
-- severity: warn
SELECT c.claim_id, c.home_team, c.away_team
FROM claims.matches c
ANTI JOIN (SELECT claim_id FROM main.evidence WHERE claim_table = 'matches') e USING (claim_id)
