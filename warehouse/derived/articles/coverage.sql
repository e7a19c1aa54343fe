-- Makes derived.article_coverage anew for the articles in due_articles. A row there means: one article, what it claims
-- by kind, and what the warehouse would lose without it. A fact rests on an article alone when no other article, not
-- even a copy of it, says the same.

DELETE FROM derived.article_coverage WHERE article_id IN (SELECT article_id FROM due_articles);

INSERT INTO derived.article_coverage BY NAME
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
        count(*) FILTER (kind = 'matches') AS match_claims,
        count(*) FILTER (kind = 'goals') AS goal_claims,
        count(*) FILTER (kind = 'standings') AS standing_claims,
        count(*) FILTER (kind = 'ties') AS tie_claims,
        count(*) FILTER (kind = 'streaks') AS streak_claims,
        count(*) FILTER (kind = 'people') AS people_claims,
        count(*) FILTER (kind = 'titles') AS title_claims
    FROM claimed
    WHERE article_id IN (SELECT article_id FROM due_articles)
    GROUP BY article_id
), their_facts AS (
    SELECT DISTINCT fact_table, fact_id, article_id
    FROM main.evidence
    WHERE article_id IN (SELECT article_id FROM due_articles)
), alone AS (
    SELECT article_id, count(*) AS facts_alone
    FROM (
        SELECT min(e.article_id) AS article_id
        FROM main.evidence e
        SEMI JOIN their_facts f ON f.fact_table = e.fact_table AND f.fact_id = e.fact_id
        WHERE e.agrees
        GROUP BY e.fact_table, e.fact_id
        HAVING min(e.article_id) = max(e.article_id)
    )
    GROUP BY article_id
), disputes AS (
    SELECT f.article_id, count(DISTINCT (c.fact_table, c.fact_id, c.field, c.other)) AS conflicts
    FROM main.conflicts c
    JOIN their_facts f USING (fact_table, fact_id)
    GROUP BY f.article_id
)
SELECT
    a.article_id,
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
LEFT JOIN disputes d USING (article_id)
WHERE a.article_id IN (SELECT article_id FROM due_articles);
