-- What the fact $key of table $fact_table rests on, agreeing claims first.
SELECT agrees, source, quote, claim_table, claim_id, article_id
FROM evidence
WHERE fact_table = $fact_table AND fact_id = $key
ORDER BY agrees DESC, source, claim_table, claim_id
