-- Makes derived.streak_checks anew for the teams in due_teams. A row there means: one reported run held against the matches known up to that day, newest first.
-- A reported run of L matches is L matches of which V fit (all of them, but for kinds like defeats-in). Matches of one
-- team are at least two days apart, so a match d days ago is surely among the last L when L > d / 2: that is how a
-- known defeat contradicts a run although other matches are not known. Matches on the day itself may or may not be
-- counted in the report: both readings are tried and the one in its favour holds.

DELETE FROM derived.streak_checks WHERE team IN (SELECT team FROM due_teams);

INSERT INTO derived.streak_checks BY NAME
WITH reported AS (
    SELECT
        c.claim_id, c.article_id, c.team, c.kind, c.length, c.value, c.scope, c.as_of, c.quote,
        coalesce(c.length, 1) AS span,
        CASE WHEN c.kind IN ('wins-in', 'defeats-in') THEN c.value ELSE coalesce(c.value, c.length, 1) END AS wanted,
        CASE
            WHEN c.scope IS NULL OR c.scope IN ('all', 'all competitions', 'official matches') THEN 'all'
            WHEN c.scope = 'league' THEN t.league
            ELSE c.scope
        END AS counts_in
    FROM claims.streaks c
    LEFT JOIN main.teams t ON t.name = c.team
    WHERE c.team IN (SELECT team FROM due_teams)
), readings AS (
    -- The newest match counted: of those up to the day, or of those before it.
    SELECT r.*, u.number AS newest FROM reported r
    ASOF JOIN derived.team_sequence u ON u.team = r.team AND u.scope = r.counts_in AND r.as_of >= u.last_day
    UNION
    SELECT r.*, b.number FROM reported r
    ASOF JOIN derived.team_sequence b ON b.team = r.team AND b.scope = r.counts_in AND r.as_of > b.last_day
), counted AS (
    SELECT
        r.claim_id, r.newest, any_value(r.span) AS span, any_value(r.wanted) AS wanted,
        count(*) AS known,
        count(*) FILTER (fits) AS fitting,
        count(*) FILTER (fits AND sure) AS surely,
        count(*) FILTER (NOT fits AND sure) AS surely_not,
        bool_or(gap) AS gap,
        max(last_day) FILTER (NOT fits AND sure) AS broken_on
    FROM (
        SELECT
            r.claim_id, r.newest, r.span, r.wanted, q.last_day,
            CASE r.kind
                WHEN 'unbeaten' THEN q.result <> 'L'
                WHEN 'wins' THEN q.result = 'W'
                WHEN 'wins-in' THEN q.result = 'W'
                WHEN 'defeats' THEN q.result = 'L'
                WHEN 'defeats-in' THEN q.result = 'L'
                WHEN 'draws' THEN q.result = 'D'
                WHEN 'winless' THEN q.result <> 'W'
                WHEN 'scored-in' THEN q.goals_for > 0
                WHEN 'clean-sheets' THEN q.goals_against = 0
            END AS fits,
            (r.as_of - q.first_day) // 2 < r.span AS sure,
            q.gap_before AND q.number > r.newest - r.span + 1 AS gap
        FROM readings r
        JOIN derived.team_sequence q
            ON q.team = r.team AND q.scope = r.counts_in
            AND q.number BETWEEN r.newest - r.span + 1 AND r.newest
    ) r
    GROUP BY r.claim_id, r.newest
), judged AS (
    SELECT
        *,
        CASE
            WHEN surely > wanted OR surely_not > span - wanted THEN 'contradicts'
            WHEN known = span AND fitting = wanted AND NOT gap THEN 'agrees'
            ELSE 'incomplete'
        END AS verdict
    FROM counted
), best AS (
    SELECT * FROM judged
    QUALIFY row_number() OVER (
        PARTITION BY claim_id
        ORDER BY list_position(['agrees', 'incomplete', 'contradicts'], verdict), newest DESC
    ) = 1
)
SELECT
    r.claim_id, r.article_id, r.team, r.kind, r.length, r.value, r.scope, r.as_of,
    coalesce(b.known, 0)::INTEGER AS known_matches,
    b.fitting::INTEGER AS known_value,
    CASE
        WHEN b.verdict = 'contradicts' AND r.scope IS NULL THEN 'incomplete'
        WHEN r.wanted IS NULL THEN 'incomplete'
        ELSE coalesce(b.verdict, 'incomplete')
    END AS verdict,
    CASE
        WHEN r.as_of IS NULL THEN 'it is not known on which day it stood so'
        WHEN b.known IS NULL THEN 'no match of the team in ' || coalesce(r.counts_in, 'its league') || ' is known by then'
        WHEN r.wanted IS NULL THEN 'no number is reported'
        WHEN b.verdict = 'agrees' AND r.length IS NULL THEN 'no number is reported; the latest known match fits'
        WHEN b.verdict = 'agrees' THEN b.fitting || ' of the last ' || b.span || ' known matches fit'
        WHEN b.verdict = 'contradicts' AND r.scope IS NULL
            THEN 'known matches speak against it, but the article does not say which competition it counts'
        WHEN b.verdict = 'contradicts' AND b.broken_on IS NOT NULL AND b.surely_not > b.span - b.wanted
            THEN 'the match of ' || b.broken_on || ' does not fit and is surely among the last ' || b.span
        WHEN b.verdict = 'contradicts' THEN b.surely || ' of the last ' || b.span || ' matches fit'
        WHEN b.gap THEN 'a match among the last ' || b.span || ' is known to be missing'
        WHEN b.known < b.span THEN 'known matches: ' || b.known || ' of ' || b.span
        ELSE b.fitting || ' of the last ' || b.span || ' known matches fit, but others may lie between them'
    END AS why
FROM reported r
LEFT JOIN best b USING (claim_id);
