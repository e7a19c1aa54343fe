-- A row here means: one article, what it claims by kind, and what the warehouse would lose without it.
-- A fact rests on an article alone when no other article, not even a copy of it, says the same.
-- needs: main.articles, main.evidence, main.conflicts, claims.matches, claims.goals, claims.standings, claims.ties, claims.streaks, claims.people, claims.titles
CREATE OR REPLACE VIEW main.article_coverage AS
WITH claimed AS (
    SELECT article_id, 'matches' AS kind FROM claims.matches
    UNION ALL SELECT article_id, 'goals' FROM claims.goals
    UNION ALL SELECT article_id, 'standings' FROM claims.standings
    UNION ALL SELECT article_id, 'ties' FROM claims.ties
    UNION ALL SELECT article_id, 'streaks' FROM claims.streaks
    UNION ALL SELECT article_id, 'people' FROM claims.people
    UNION ALL SELECT article_id, 'titles' FROM claims.titles
), by_kind AS (
    SELECT
        article_id,
        count(*) FILTER (kind = 'matches')::INTEGER AS match_claims,
        count(*) FILTER (kind = 'goals')::INTEGER AS goal_claims,
        count(*) FILTER (kind = 'standings')::INTEGER AS standing_claims,
        count(*) FILTER (kind = 'ties')::INTEGER AS tie_claims,
        count(*) FILTER (kind = 'streaks')::INTEGER AS streak_claims,
        count(*) FILTER (kind = 'people')::INTEGER AS people_claims,
        count(*) FILTER (kind = 'titles')::INTEGER AS title_claims
    FROM claimed
    GROUP BY article_id
), facts AS (
    SELECT fact_table, fact_id, min(article_id) AS article_id
    FROM main.evidence
    WHERE agrees
    GROUP BY fact_table, fact_id
    HAVING min(article_id) = max(article_id)
), alone AS (
    SELECT article_id, count(*)::INTEGER AS facts_alone FROM facts GROUP BY article_id
), disputes AS (
    SELECT e.article_id, count(DISTINCT (c.fact_table, c.fact_id, c.field, c.other))::INTEGER AS conflicts
    FROM main.conflicts c
    JOIN main.evidence e USING (fact_table, fact_id)
    GROUP BY e.article_id
)
SELECT
    a.article_id, a.source, a.title, a.published_on, a.status, a.claim_count,
    coalesce(k.match_claims, 0) AS match_claims,
    coalesce(k.goal_claims, 0) AS goal_claims,
    coalesce(k.standing_claims, 0) AS standing_claims,
    coalesce(k.tie_claims, 0) AS tie_claims,
    coalesce(k.streak_claims, 0) AS streak_claims,
    coalesce(k.people_claims, 0) AS people_claims,
    coalesce(k.title_claims, 0) AS title_claims,
    coalesce(o.facts_alone, 0) AS facts_alone,
    coalesce(d.conflicts, 0) AS conflicts
FROM main.articles a
LEFT JOIN by_kind k USING (article_id)
LEFT JOIN alone o USING (article_id)
LEFT JOIN disputes d USING (article_id);

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
