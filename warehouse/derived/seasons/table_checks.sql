-- Makes derived.table_checks anew for the competitions and seasons in due_seasons. A row there means: one reported
-- table row held against the known matches up to that day. Matches on the day itself may or may not be counted in the report, so both readings are tried. Known matches are a
-- part of all matches: figures above the reported ones contradict it, figures below only say that matches are missing.

DELETE FROM derived.table_checks t WHERE EXISTS (
    FROM due_seasons d WHERE d.competition IS NOT DISTINCT FROM t.competition AND d.season IS NOT DISTINCT FROM t.season
);

INSERT INTO derived.table_checks BY NAME
WITH reported AS (
    SELECT *, coalesce(played, won + drawn + lost) AS matches
    FROM main.standings s
    WHERE EXISTS (
        FROM due_seasons d
        WHERE d.competition IS NOT DISTINCT FROM s.competition AND d.season IS NOT DISTINCT FROM s.season
    )
), matched AS (
    SELECT
        s.standing_id, m.result, m.points, m.goals_for, m.goals_against,
        CASE WHEN m.date_precision <> 'day' THEN NULL ELSE m.date < s.as_of END AS earlier,
        CASE WHEN m.date_precision <> 'day' THEN NULL ELSE m.date <= s.as_of END AS by_then
    FROM reported s
    JOIN main.team_matches m
        ON m.team = s.team AND m.competition = s.competition AND m.season = s.season
        AND m.in_table AND m.result IS NOT NULL
), known AS (
    SELECT
        standing_id,
        count(*) FILTER (by_then IS NULL) AS unplaced,
        count(*) FILTER (earlier) AS played_0, count(*) FILTER (by_then) AS played_1,
        count(*) FILTER (earlier AND result = 'W') AS won_0, count(*) FILTER (by_then AND result = 'W') AS won_1,
        count(*) FILTER (earlier AND result = 'D') AS drawn_0, count(*) FILTER (by_then AND result = 'D') AS drawn_1,
        count(*) FILTER (earlier AND result = 'L') AS lost_0, count(*) FILTER (by_then AND result = 'L') AS lost_1,
        coalesce(sum(points) FILTER (earlier), 0) AS points_0, coalesce(sum(points) FILTER (by_then), 0) AS points_1,
        coalesce(sum(goals_for) FILTER (earlier), 0) AS for_0,
        coalesce(sum(goals_for) FILTER (by_then), 0) AS for_1,
        coalesce(sum(goals_against) FILTER (earlier), 0) AS against_0,
        coalesce(sum(goals_against) FILTER (by_then), 0) AS against_1
    FROM matched
    GROUP BY standing_id
), taken AS (
    SELECT competition, season, team, max(deducted) AS deducted
    FROM derived.table_ranks
    GROUP BY competition, season, team
), held AS (
    SELECT
        s.*, k.* EXCLUDE (standing_id), coalesce(t.deducted, 0) AS deducted,
        -- What the known matches have more of than the report.
        concat_ws(', ',
            CASE WHEN k.played_0 > s.matches THEN k.played_0 || ' matches' END,
            CASE WHEN k.won_0 > s.won THEN k.won_0 || ' wins' END,
            CASE WHEN k.drawn_0 > s.drawn THEN k.drawn_0 || ' draws' END,
            CASE WHEN k.lost_0 > s.lost THEN k.lost_0 || ' defeats' END,
            CASE WHEN k.points_0 - coalesce(t.deducted, 0) > s.points THEN k.points_0 || ' points' END,
            CASE WHEN k.for_0 > s.goals_for THEN k.for_0 || ' goals' END,
            CASE WHEN k.against_0 > s.goals_against THEN k.against_0 || ' goals conceded' END
        ) AS too_many,
        -- Where all matches are known, what they come to instead, under either reading.
        CASE WHEN k.played_0 = s.matches AND k.unplaced = 0 THEN concat_ws(', ',
            CASE WHEN s.points NOT IN (k.points_0, k.points_0 - coalesce(t.deducted, 0))
                THEN k.points_0 || ' points' END,
            CASE WHEN k.won_0 <> s.won THEN k.won_0 || ' wins' END,
            CASE WHEN k.drawn_0 <> s.drawn THEN k.drawn_0 || ' draws' END,
            CASE WHEN k.lost_0 <> s.lost THEN k.lost_0 || ' defeats' END,
            CASE WHEN k.for_0 <> s.goals_for THEN k.for_0 || ' goals' END,
            CASE WHEN k.against_0 <> s.goals_against THEN k.against_0 || ' goals conceded' END
        ) END AS instead_0,
        CASE WHEN k.played_1 = s.matches AND k.unplaced = 0 THEN concat_ws(', ',
            CASE WHEN s.points NOT IN (k.points_1, k.points_1 - coalesce(t.deducted, 0))
                THEN k.points_1 || ' points' END,
            CASE WHEN k.won_1 <> s.won THEN k.won_1 || ' wins' END,
            CASE WHEN k.drawn_1 <> s.drawn THEN k.drawn_1 || ' draws' END,
            CASE WHEN k.lost_1 <> s.lost THEN k.lost_1 || ' defeats' END,
            CASE WHEN k.for_1 <> s.goals_for THEN k.for_1 || ' goals' END,
            CASE WHEN k.against_1 <> s.goals_against THEN k.against_1 || ' goals conceded' END
        ) END AS instead_1
    FROM reported s
    LEFT JOIN known k USING (standing_id)
    LEFT JOIN taken t ON t.competition = s.competition AND t.season = s.season AND t.team = s.team
), judged AS (
    SELECT
        *,
        CASE
            WHEN as_of IS NULL OR played_1 IS NULL OR played_1 + unplaced = 0 THEN 'incomplete'
            WHEN too_many <> '' THEN 'contradicts'
            WHEN instead_0 = '' OR instead_1 = '' THEN 'agrees'
            WHEN instead_0 IS NOT NULL OR instead_1 IS NOT NULL THEN 'contradicts'
            WHEN matches IS NULL AND unplaced = 0
                AND points IN (points_0, points_1, points_0 - deducted, points_1 - deducted) THEN 'agrees'
            ELSE 'incomplete'
        END AS verdict
    FROM held
)
SELECT
    standing_id, competition, season, group_name, as_of, team,
    position AS reported_position, matches AS reported_played, points AS reported_points,
    coalesce(played_1, 0)::INTEGER AS known_played,
    (coalesce(points_1, 0) - deducted)::INTEGER AS known_points,
    verdict,
    CASE
        WHEN as_of IS NULL THEN 'it is not known on which day it stood so'
        WHEN played_1 IS NULL OR played_1 + unplaced = 0 THEN 'no match of the team in it is known'
        WHEN too_many <> '' THEN 'known before that day: ' || too_many
        WHEN verdict = 'agrees' AND matches IS NULL THEN 'the points of the known matches'
        WHEN verdict = 'agrees' THEN 'all ' || matches || ' matches are known and come to the same'
        WHEN verdict = 'contradicts' THEN 'all ' || matches || ' matches are known and come to '
            || coalesce(instead_1, instead_0)
        WHEN matches IS NULL AND points IS NULL THEN 'neither matches nor points are reported'
        WHEN matches IS NULL THEN 'known matches come to ' || (points_1 - deducted) || ' of ' || points || ' points'
        WHEN unplaced > 0 THEN 'known matches without an exact date: ' || unplaced
        ELSE 'known matches: ' || played_1 || ' of ' || matches
    END AS why
FROM judged;
