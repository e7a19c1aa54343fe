-- From derived.team_sequence and derived.team_doubts of the teams in due_teams: derived.form_streaks of them anew.
--
-- A doubt breaks a run only where it could: a missing match could be anything, a win without a certain place leaves a
-- run of wins what it is (and makes it "at least"). Matches of one team are at least two days apart, so a match that is
-- only known to be missing by some day is not played on that day nor the day before when another one was.

CREATE OR REPLACE TEMP TABLE streak_rows AS
WITH kinds AS (
    SELECT unnest(['unbeaten', 'wins', 'defeats', 'draws', 'winless', 'scored-in', 'clean-sheets']) AS kind
), events AS (
    SELECT team, scope, number, last_day AS day, 1 AS is_match, first_day, last_day, result, goals_for, goals_against
    FROM derived.team_sequence WHERE team IN (SELECT team FROM due_teams)
    UNION ALL
    SELECT
        team, scope, NULL, first_day, 0, first_day, last_day - CASE WHEN match_id IS NULL THEN 2 ELSE 0 END,
        result, goals_for, goals_against
    FROM derived.team_doubts WHERE team IN (SELECT team FROM due_teams)
), judged AS (
    SELECT
        e.team, e.scope, k.kind, e.number, e.day, e.is_match, e.first_day, e.last_day,
        CASE k.kind
            WHEN 'unbeaten' THEN e.result <> 'L'
            WHEN 'wins' THEN e.result = 'W'
            WHEN 'defeats' THEN e.result = 'L'
            WHEN 'draws' THEN e.result = 'D'
            WHEN 'winless' THEN e.result <> 'W'
            WHEN 'scored-in' THEN coalesce(e.goals_for > 0, CASE WHEN e.result = 'W' THEN TRUE END)
            WHEN 'clean-sheets' THEN coalesce(e.goals_against = 0, CASE WHEN e.result = 'L' THEN FALSE END)
        END AS fits
    FROM events e CROSS JOIN kinds k
), swept AS (
    SELECT
        *,
        max(last_day) FILTER (is_match = 0 AND fits IS DISTINCT FROM TRUE) OVER so_far AS broken_until,
        max(first_day) FILTER (is_match = 1) OVER before AS day_before
    FROM judged
    WINDOW
        so_far AS (PARTITION BY team, scope, kind ORDER BY day, is_match ROWS UNBOUNDED PRECEDING),
        before AS (
            PARTITION BY team, scope, kind ORDER BY day, is_match ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )
)
SELECT
    team, scope, kind, number, first_day, last_day, fits,
    coalesce(broken_until >= day_before, FALSE) AS gap
FROM swept
WHERE is_match = 1;

DELETE FROM derived.form_streaks WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.form_streaks BY NAME
WITH last_fit AS (
    SELECT team, scope, kind, max(number) FILTER (fits) AS last_number, max(number) AS newest
    FROM streak_rows
    GROUP BY team, scope, kind
    HAVING last_number IS NOT NULL
), starts AS (
    SELECT
        r.team, r.scope, r.kind, l.last_number, l.newest,
        coalesce(max(r.number) FILTER (r.fits IS DISTINCT FROM TRUE), 0) AS last_misfit,
        coalesce(max(r.number) FILTER (r.gap), 1) AS last_gap
    FROM streak_rows r
    JOIN last_fit l USING (team, scope, kind)
    WHERE r.number <= l.last_number
    GROUP BY r.team, r.scope, r.kind, l.last_number, l.newest
), runs AS (
    SELECT *, greatest(last_misfit + 1, last_gap) AS first_number FROM starts
), dated AS (
    SELECT
        u.*, f.first_day AS since, e.last_day AS until, e.first_day AS ended,
        CASE WHEN f.first_day = f.last_day THEN f.first_day END AS first_date,
        CASE WHEN e.first_day = e.last_day THEN e.first_day END AS last_date,
        -- Nothing but a known match that does not fit, straight before the run, makes its length certain.
        NOT coalesce(NOT b.fits AND NOT f.gap, FALSE) AS open_start
    FROM runs u
    JOIN streak_rows f ON f.team = u.team AND f.scope = u.scope AND f.kind = u.kind AND f.number = u.first_number
    JOIN streak_rows e ON e.team = u.team AND e.scope = u.scope AND e.kind = u.kind AND e.number = u.last_number
    LEFT JOIN streak_rows b
        ON b.team = u.team AND b.scope = u.scope AND b.kind = u.kind AND b.number = u.first_number - 1
), doubted AS (
    SELECT
        d.team, d.scope, d.kind,
        bool_or(q.last_day >= d.since AND q.first_day <= d.until) AS within,
        bool_or(q.last_day - CASE WHEN q.match_id IS NULL THEN 2 ELSE 0 END >= d.ended) AS after
    FROM dated d
    JOIN derived.team_doubts q ON q.team = d.team AND q.scope = d.scope
    GROUP BY d.team, d.scope, d.kind
)
SELECT
    d.team, d.scope AS competition, d.kind, d.last_number - d.first_number + 1 AS length,
    d.first_date AS since, d.last_date AS until,
    CASE WHEN d.last_number < d.newest THEN FALSE WHEN q.after THEN NULL ELSE TRUE END AS current,
    d.open_start OR coalesce(q.within, FALSE) AS at_least
FROM dated d
LEFT JOIN doubted q USING (team, scope, kind);

INSERT INTO derived.form_streaks BY NAME
WITH recent AS (
    SELECT *, max(number) OVER whole AS newest, max(number) FILTER (gap_before) OVER whole AS last_gap
    FROM derived.team_sequence
    WHERE team IN (SELECT team FROM due_teams)
    WINDOW whole AS (PARTITION BY team, scope)
), tail AS (
    SELECT * FROM recent WHERE number > newest - 10 AND number >= coalesce(last_gap, 1)
), looked_at AS (
    SELECT
        team, scope, count(*) AS length,
        min_by(CASE WHEN first_day = last_day THEN first_day END, number) AS since,
        max_by(CASE WHEN first_day = last_day THEN last_day END, number) AS until,
        max_by(first_day, number) AS newest_day,
        count(*) FILTER (result = 'W') AS won, count(*) FILTER (result = 'L') AS lost
    FROM tail
    GROUP BY team, scope
), doubted AS (
    SELECT DISTINCT l.team, l.scope
    FROM looked_at l
    JOIN derived.team_doubts q ON q.team = l.team AND q.scope = l.scope
    WHERE q.last_day - CASE WHEN q.match_id IS NULL THEN 2 ELSE 0 END >= l.newest_day
)
SELECT
    l.team, l.scope AS competition, k.kind, l.length,
    CASE k.kind WHEN 'wins-in' THEN l.won ELSE l.lost END AS value,
    l.since, l.until, CASE WHEN q.team IS NULL THEN TRUE END AS current, FALSE AS at_least
FROM looked_at l
CROSS JOIN (SELECT unnest(['wins-in', 'defeats-in']) AS kind) k
LEFT JOIN doubted q ON q.team = l.team AND q.scope = l.scope;
