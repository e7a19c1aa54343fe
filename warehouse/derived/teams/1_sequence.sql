-- From the matches of the teams in due_teams: in which order they were certainly played, and what is missing between.
-- Makes derived.team_sequence and derived.team_doubts of these teams anew.
--
-- Each match has a first and a last day on which it can have been played. One with an exact day has its place, unless
-- the team has another on that day; another one only where its days touch no other match's. What was played but has no
-- place is a doubt, and so is a match that is only known to be missing: more reported played than known. Matches of
-- one team are at least two days apart, so such a one is not on the last day possible when another is a day before it.

CREATE OR REPLACE TEMP TABLE form_spans AS
WITH bounded AS (
    SELECT
        match_id, team, competition, season, tie_id, leg, result, points, goals_for, goals_against, in_table,
        stage_order, try_cast(season[1:4] AS INTEGER) AS first_year,
        date, date_precision
    FROM main.team_matches
    LEFT JOIN derived.stages USING (stage)
    WHERE status = 'played' AND team IN (SELECT team FROM due_teams)
), spans AS (
    SELECT
        * EXCLUDE (date, date_precision, first_year),
        CASE
            WHEN date IS NOT NULL AND coalesce(date_precision, 'day') = 'day' THEN date
            WHEN date IS NOT NULL AND date_precision = 'month' THEN date_trunc('month', date)::DATE
            WHEN first_year IS NULL THEN DATE '1850-01-01'
            WHEN length(season) > 4 THEN make_date(first_year, 7, 1)
            ELSE make_date(first_year, 1, 1)
        END AS first_day,
        CASE
            WHEN date IS NOT NULL AND coalesce(date_precision, 'day') = 'day' THEN date
            WHEN date IS NOT NULL AND date_precision = 'month' THEN last_day(date)
            WHEN first_year IS NULL THEN DATE '2199-12-31'
            WHEN length(season) > 4 THEN make_date(first_year + 1, 6, 30)
            ELSE make_date(first_year, 12, 31)
        END AS last_day
    FROM bounded
)
-- An earlier stage of a cup is played before a later one, and the first leg before the second: that narrows the days of
-- a match without an exact date.
SELECT
    * EXCLUDE (first_day, last_day, tie_id, leg, stage_order),
    CASE WHEN first_day = last_day THEN first_day ELSE greatest(
        first_day,
        CASE WHEN stage_order IS NOT NULL THEN max(first_day) OVER earlier_stages + 1 END,
        CASE WHEN leg = 2 THEN max(first_day) FILTER (leg = 1) OVER same_tie + 1 END
    ) END AS first_day,
    CASE WHEN first_day = last_day THEN last_day ELSE least(
        last_day,
        CASE WHEN stage_order IS NOT NULL THEN min(last_day) OVER later_stages - 1 END,
        CASE WHEN leg = 1 THEN min(last_day) FILTER (leg = 2) OVER same_tie - 1 END
    ) END AS last_day
FROM spans
WINDOW
    same_tie AS (PARTITION BY team, tie_id),
    earlier_stages AS (
        PARTITION BY team, competition, season, stage_order IS NULL ORDER BY stage_order
        RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ),
    later_stages AS (
        PARTITION BY team, competition, season, stage_order IS NULL ORDER BY stage_order
        RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING
    );

CREATE OR REPLACE TEMP TABLE form_missing AS
WITH reports AS (
    SELECT team, competition, season, as_of, max(coalesce(played, won + drawn + lost)) AS played
    FROM main.standings
    WHERE team IN (SELECT team FROM due_teams) AND competition IS NOT NULL AND season IS NOT NULL
    GROUP BY team, competition, season, as_of
    HAVING played IS NOT NULL
), counted AS (
    SELECT
        r.team, r.competition, r.season, r.as_of, r.played,
        count(m.match_id) FILTER (m.last_day < r.as_of) AS known_before,
        count(m.match_id) FILTER (r.as_of IS NULL OR m.first_day <= r.as_of) AS known_by_then,
        min(m.first_day) AS season_first, max(m.last_day) AS season_last
    FROM reports r
    LEFT JOIN form_spans m ON m.team = r.team AND m.competition = r.competition AND m.season = r.season AND m.in_table
    GROUP BY ALL
), checked AS (
    -- complete_on: the latest earlier day by which all matches played were known. The gap lies after it.
    SELECT
        *, played - known_by_then AS missing,
        max(as_of) FILTER (played <= known_before) OVER earlier AS complete_on,
        max(played - known_by_then) OVER earlier AS missed_before
    FROM counted
    WINDOW earlier AS (
        PARTITION BY team, competition, season ORDER BY as_of NULLS LAST
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
)
SELECT
    team, competition,
    coalesce(
        complete_on,
        make_date(try_cast(season[1:4] AS INTEGER), CASE WHEN length(season) > 4 THEN 7 ELSE 1 END, 1),
        season_first,
        DATE '1850-01-01'
    ) AS first_day,
    coalesce(as_of, season_last, DATE '2199-12-31') AS last_day
FROM checked
WHERE missing > 0 AND (missed_before IS NULL OR missing > missed_before);

CREATE OR REPLACE TEMP TABLE form_scoped AS
WITH scoped AS (
    SELECT * EXCLUDE (in_table, season), competition AS scope FROM form_spans WHERE competition IS NOT NULL
    UNION ALL
    SELECT * EXCLUDE (in_table, season), 'all' FROM form_spans
), neighbours AS (
    SELECT
        *,
        max(last_day) OVER (ordered ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ends_before,
        lead(first_day) OVER ordered AS begins_after,
        count(*) FILTER (first_day = last_day) OVER (PARTITION BY team, scope, first_day) AS that_day
    FROM scoped
    WINDOW ordered AS (PARTITION BY team, scope ORDER BY first_day, last_day, match_id)
)
SELECT
    * EXCLUDE (ends_before, begins_after, that_day),
    result IS NOT NULL AND (
        (first_day = last_day AND that_day = 1)
        OR (coalesce(ends_before < first_day, TRUE) AND coalesce(begins_after > last_day, TRUE))
    ) AS placed
FROM neighbours;

DELETE FROM derived.team_doubts WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.team_doubts BY NAME
SELECT team, scope, first_day, last_day, match_id, result, goals_for, goals_against FROM form_scoped WHERE NOT placed
UNION ALL BY NAME
SELECT team, competition AS scope, first_day, last_day FROM form_missing
UNION ALL BY NAME
SELECT team, 'all' AS scope, first_day, last_day FROM form_missing;

DELETE FROM derived.team_sequence WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.team_sequence BY NAME
WITH placed AS (
    SELECT
        team, scope, match_id, first_day, last_day, result, points, goals_for, goals_against,
        row_number() OVER ordered AS number,
        lag(first_day) OVER ordered AS day_before
    FROM form_scoped
    WHERE placed
    WINDOW ordered AS (PARTITION BY team, scope ORDER BY first_day)
), events AS (
    SELECT team, scope, last_day AS day, 1 AS kind, NULL AS doubt_until, match_id FROM placed
    UNION ALL
    SELECT team, scope, first_day, 0, last_day - CASE WHEN match_id IS NULL THEN 2 ELSE 0 END, NULL
    FROM derived.team_doubts
    WHERE team IN (SELECT team FROM due_teams)
), swept AS (
    SELECT
        *, max(doubt_until) OVER (
            PARTITION BY team, scope ORDER BY day, kind ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS doubtful_until
    FROM events
)
SELECT
    p.team, p.scope, p.number, p.match_id, p.first_day, p.last_day, p.result, p.points, p.goals_for, p.goals_against,
    p.number > 1 AND coalesce(s.doubtful_until >= p.day_before, FALSE) AS gap_before
FROM placed p
JOIN swept s ON s.kind = 1 AND s.team = p.team AND s.scope = p.scope AND s.match_id = p.match_id;
