-- Makes derived.top_scorers anew for the competitions and seasons in due_seasons. A row there means: one scorer in one
-- season of a competition, from known goals; own goals are nobody's.

DELETE FROM derived.top_scorers t WHERE EXISTS (
    FROM due_seasons d WHERE d.competition IS NOT DISTINCT FROM t.competition AND d.season IS NOT DISTINCT FROM t.season
);

INSERT INTO derived.top_scorers BY NAME
WITH due AS (
    SELECT match_id, competition, season, status, home_goals, away_goals
    FROM main.matches m
    WHERE EXISTS (
        FROM due_seasons d
        WHERE d.competition IS NOT DISTINCT FROM m.competition AND d.season IS NOT DISTINCT FROM m.season
    )
), scored AS (
    SELECT
        m.competition, m.season, g.scorer,
        count(*) FILTER (g.kind <> 'own goal') AS goals,
        count(*) FILTER (g.kind = 'penalty') AS penalties,
        count(DISTINCT g.match_id) FILTER (g.kind <> 'own goal') AS matches_scored_in,
        list_sort(list(DISTINCT g.team) FILTER (g.kind <> 'own goal')) AS teams,
        count(*) AS told
    FROM main.goals g
    JOIN due m USING (match_id)
    GROUP BY m.competition, m.season, g.scorer
), known AS (
    SELECT
        competition, season,
        sum(home_goals + away_goals) AS goals,
        bool_or(status = 'played' AND home_goals IS NULL) AS without_score
    FROM due
    GROUP BY competition, season
)
SELECT
    s.* EXCLUDE (told, in_all),
    coalesce(k.goals > s.in_all OR k.without_score, TRUE) AS at_least
FROM (SELECT *, sum(told) OVER (PARTITION BY competition, season) AS in_all FROM scored) s
JOIN known k ON k.competition IS NOT DISTINCT FROM s.competition AND k.season IS NOT DISTINCT FROM s.season
WHERE s.goals > 0;
