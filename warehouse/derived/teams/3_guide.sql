-- From derived.team_sequence and derived.team_doubts of the teams in due_teams: derived.form_guide of them anew.

DELETE FROM derived.form_guide WHERE team IN (SELECT team FROM due_teams);
INSERT INTO derived.form_guide BY NAME
WITH recent AS (
    SELECT *, max(number) OVER whole AS newest, max(number) FILTER (gap_before) OVER whole AS last_gap
    FROM derived.team_sequence
    WHERE team IN (SELECT team FROM due_teams)
    WINDOW whole AS (PARTITION BY team, scope)
), five AS (
    SELECT *, number >= coalesce(last_gap, 1) AS certain FROM recent WHERE number > newest - 5
), guide AS (
    SELECT
        team, scope AS competition,
        string_agg(result, '' ORDER BY number) FILTER (certain) AS last_five,
        count(*) FILTER (certain) AS played,
        sum(points) FILTER (certain) AS points,
        sum(goals_for) FILTER (certain) AS goals_for,
        sum(goals_against) FILTER (certain) AS goals_against,
        max_by(CASE WHEN first_day = last_day THEN last_day END, number) AS last_match,
        max_by(first_day, number) AS newest_day,
        any_value(newest) AS known_matches,
        string_agg(result, '' ORDER BY number) AS last_known,
        bool_and(certain) AS unbroken
    FROM five
    GROUP BY team, scope
)
SELECT
    g.* EXCLUDE (unbroken, newest_day),
    g.unbroken AND NOT EXISTS (
        FROM derived.team_doubts q
        WHERE q.team = g.team AND q.scope = g.competition
            AND q.last_day - CASE WHEN q.match_id IS NULL THEN 2 ELSE 0 END >= g.newest_day
    ) AS complete
FROM guide g;
