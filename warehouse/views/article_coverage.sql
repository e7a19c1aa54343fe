-- A row here means: one article, what it claims by kind, and what the warehouse would lose without it.
-- Kept in schema derived, see warehouse/derived/articles/coverage.sql, and renewed by a refresh for what it touched.
-- needs: main.articles, derived.article_coverage
CREATE OR REPLACE VIEW main.article_coverage AS
SELECT
    a.article_id, a.source, a.title, a.published_on, a.status, a.claim_count,
    c.match_claims, c.goal_claims, c.standing_claims, c.tie_claims, c.streak_claims, c.people_claims, c.title_claims,
    c.facts_alone, c.conflicts
FROM main.articles a
JOIN derived.article_coverage c USING (article_id);

COMMENT ON VIEW main.article_coverage IS 'One row per article: claims by kind, facts that it alone supports, conflicts that it is in.';
COMMENT ON COLUMN main.article_coverage.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN main.article_coverage.source IS 'As in main.articles.';
COMMENT ON COLUMN main.article_coverage.title IS 'As in main.articles.';
COMMENT ON COLUMN main.article_coverage.published_on IS 'As in main.articles.';
COMMENT ON COLUMN main.article_coverage.status IS 'As in main.articles.';
COMMENT ON COLUMN main.article_coverage.claim_count IS 'As in main.articles.';
COMMENT ON COLUMN main.article_coverage.match_claims IS 'Claims about matches.';
COMMENT ON COLUMN main.article_coverage.goal_claims IS 'Claims about goals.';
COMMENT ON COLUMN main.article_coverage.standing_claims IS 'Claims about standings.';
COMMENT ON COLUMN main.article_coverage.tie_claims IS 'Claims about ties.';
COMMENT ON COLUMN main.article_coverage.streak_claims IS 'Claims about runs.';
COMMENT ON COLUMN main.article_coverage.people_claims IS 'Claims about people.';
COMMENT ON COLUMN main.article_coverage.title_claims IS 'Claims about titles.';
COMMENT ON COLUMN main.article_coverage.facts_alone IS 'Facts that no other article supports.';
COMMENT ON COLUMN main.article_coverage.conflicts IS 'Differences between sources on facts that it bears on.';
