-- From derived.team_sequence and derived.team_doubts of the teams in due_teams: derived.form_streaks of them anew.
--
-- A doubt breaks a run only where it could: a missing match could be anything, a win without a certain place leaves a
-- run of wins what it is (and makes it "at least"). Matches of one team are at least two days apart, so a match that is
-- only known to be missing by some day is not played on that day nor the day before when another one was.

CREATE OR REPLACE TEMP TABLE streak_rows AS
WITH events AS (
    SELECT
        team, scope, number, last_day AS day, 1 AS is_match, first_day, last_day, result, goals_for, goals_against,
        lag(first_day) OVER (PARTITION BY team, scope ORDER BY number) AS day_before
    FROM derived.team_sequence WHERE team IN (SELECT team FROM due_teams)
    UNION ALL
    SELECT
        team, scope, NULL, first_day, 0, first_day, last_day - CASE WHEN match_id IS NULL THEN 2 ELSE 0 END,
        result, goals_for, goals_against, NULL
    FROM derived.team_doubts WHERE team IN (SELECT team FROM due_teams)
), scored AS (
    SELECT
        * EXCLUDE (goals_for, goals_against),
        coalesce(goals_for > 0, CASE WHEN result = 'W' THEN TRUE END) AS has_scored,
        coalesce(goals_against = 0, CASE WHEN result = 'L' THEN FALSE END) AS clean_sheet
    FROM events
), swept AS (
    -- Until when doubts of each sort reach that began before the match.
    SELECT
        *,
        max(last_day) FILTER (is_match = 0 AND result IS NULL) OVER so_far AS unknown_until,
        max(last_day) FILTER (is_match = 0 AND result = 'W') OVER so_far AS win_until,
        max(last_day) FILTER (is_match = 0 AND result = 'D') OVER so_far AS draw_until,
        max(last_day) FILTER (is_match = 0 AND result = 'L') OVER so_far AS defeat_until,
        max(last_day) FILTER (is_match = 0 AND has_scored IS DISTINCT FROM TRUE) OVER so_far AS blank_until,
        max(last_day) FILTER (is_match = 0 AND clean_sheet IS DISTINCT FROM TRUE) OVER so_far AS conceded_until
    FROM scored
    WINDOW so_far AS (PARTITION BY team, scope ORDER BY day, is_match ROWS UNBOUNDED PRECEDING)
)
SELECT
    s.team, s.scope, k.kind, s.number, s.first_day, s.last_day,
    CASE k.kind
        WHEN 'unbeaten' THEN s.result <> 'L'
        WHEN 'wins' THEN s.result = 'W'
        WHEN 'defeats' THEN s.result = 'L'
        WHEN 'draws' THEN s.result = 'D'
        WHEN 'winless' THEN s.result <> 'W'
        WHEN 'scored-in' THEN s.has_scored
        WHEN 'clean-sheets' THEN s.clean_sheet
    END AS fits,
    coalesce(CASE k.kind
        WHEN 'unbeaten' THEN greatest(s.unknown_until, s.defeat_until)
        WHEN 'wins' THEN greatest(s.unknown_until, s.draw_until, s.defeat_until)
        WHEN 'defeats' THEN greatest(s.unknown_until, s.win_until, s.draw_until)
        WHEN 'draws' THEN greatest(s.unknown_until, s.win_until, s.defeat_until)
        WHEN 'winless' THEN greatest(s.unknown_until, s.win_until)
        WHEN 'scored-in' THEN s.blank_until
        WHEN 'clean-sheets' THEN s.conceded_until
    END >= s.day_before, FALSE) AS gap
FROM swept s
CROSS JOIN (
    SELECT unnest(['unbeaten', 'wins', 'defeats', 'draws', 'winless', 'scored-in', 'clean-sheets']) AS kind
) k
WHERE s.is_match = 1;

DELETE FROM derived.form_streaks WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.form_streaks BY NAME
WITH ended AS (
    SELECT team, scope, kind, max(number) FILTER (fits) AS last_number, max(number) AS newest
    FROM streak_rows
    GROUP BY team, scope, kind
    HAVING last_number IS NOT NULL
), begun AS (
    SELECT
        r.team, r.scope, r.kind, any_value(e.last_number) AS last_number, any_value(e.newest) AS newest,
        coalesce(
            max(CASE WHEN r.fits IS DISTINCT FROM TRUE THEN r.number + 1 WHEN r.gap THEN r.number END), 1
        ) AS first_number
    FROM streak_rows r
    JOIN ended e USING (team, scope, kind)
    WHERE r.number <= e.last_number
    GROUP BY r.team, r.scope, r.kind
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
    FROM streak_rows
    JOIN begun USING (team, scope, kind)
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
