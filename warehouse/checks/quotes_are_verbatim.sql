-- A row here means: the quote of a claim is not what stands at its offsets in the article.
-- table: claims.matches
-- severity: blocking
SELECT c.claim_id, a.source
FROM (
    SELECT claim_id, article_id, quote, char_start, char_end FROM claims.matches
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.goals
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.standings
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.ties
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.streaks
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.people
    UNION ALL SELECT claim_id, article_id, quote, char_start, char_end FROM claims.titles
) c
LEFT JOIN main.articles a USING (article_id)
WHERE a.text IS NULL OR c.quote = '' OR substring(a.text, c.char_start + 1, c.char_end - c.char_start) <> c.quote
