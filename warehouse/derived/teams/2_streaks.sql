-- From derived.team_sequence and derived.team_doubts of the teams in due_teams: derived.form_streaks of them anew.
--
-- A doubt breaks a run only where it could: a missing match could be anything, a win without a certain place leaves a
-- run of wins what it is (and makes it "at least"). Matches of one team are at least two days apart, so a match that is
-- only known to be missing by some day is not played on that day nor the day before when another one was.

CREATE OR REPLACE TEMP TABLE streak_rows AS
WITH kinds AS (
    SELECT unnest(['unbeaten', 'wins', 'defeats', 'draws', 'winless', 'scored-in', 'clean-sheets']) AS kind
), events AS (
    SELECT
        team, scope, number, last_day AS day, 1 AS is_match, first_day, last_day, result, goals_for, goals_against,
        lag(first_day) OVER (PARTITION BY team, scope ORDER BY number) AS day_before
    FROM derived.team_sequence WHERE team IN (SELECT team FROM due_teams)
    UNION ALL
    SELECT
        team, scope, NULL, first_day, 0, first_day, last_day - CASE WHEN match_id IS NULL THEN 2 ELSE 0 END,
        result, goals_for, goals_against, NULL
    FROM derived.team_doubts WHERE team IN (SELECT team FROM due_teams)
), judged AS (
    SELECT
        e.team, e.scope, k.kind, e.number, e.day, e.is_match, e.first_day, e.last_day, e.day_before,
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
        max(last_day) FILTER (is_match = 0 AND fits IS DISTINCT FROM TRUE) OVER (
            PARTITION BY team, scope, kind ORDER BY day, is_match ROWS UNBOUNDED PRECEDING
        ) AS broken_until
    FROM judged
)
SELECT
    team, scope, kind, number, first_day, last_day, fits,
    coalesce(broken_until >= day_before, FALSE) AS gap
FROM swept
WHERE is_match = 1;

DELETE FROM derived.form_streaks WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.form_streaks BY NAME
WITH ended AS (
    SELECT *, max(number) FILTER (fits) OVER whole AS last_number, max(number) OVER whole AS newest
    FROM streak_rows
    WINDOW whole AS (PARTITION BY team, scope, kind)
), begun AS (
    SELECT
        *,
        coalesce(
            max(CASE WHEN fits IS DISTINCT FROM TRUE THEN number + 1 WHEN gap THEN number END)
                FILTER (number <= last_number) OVER (PARTITION BY team, scope, kind),
            1
        ) AS first_number
    FROM ended
    WHERE last_number IS NOT NULL
), dated AS (
    SELECT
        team, scope, kind,
        any_value(first_number) AS first_number,
        any_value(last_number) AS last_number,
        any_value(newest) AS newest,
        any_value(first_day) FILTER (number = first_number) AS since,
        any_value(last_day) FILTER (number = last_number) AS until,
        any_value(first_day) FILTER (number = last_number) AS ended,
        any_value(first_day) FILTER (number = first_number AND first_day = last_day) AS first_date,
        any_value(last_day) FILTER (number = last_number AND first_day = last_day) AS last_date,
        -- Nothing but a known match that does not fit, straight before the run, makes its length certain.
        NOT (
            coalesce(bool_or(NOT fits) FILTER (number = first_number - 1), FALSE)
            AND NOT bool_or(gap) FILTER (number = first_number)
        ) AS open_start
    FROM begun
    WHERE number BETWEEN first_number - 1 AND last_number
    GROUP BY team, scope, kind
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
