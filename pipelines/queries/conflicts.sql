-- Where sources differ on the fact $key of table $fact_table.
SELECT field, chosen, other, sources_for, sources_against, explanation
FROM conflicts
WHERE fact_table = $fact_table AND fact_id = $key
ORDER BY field, other
