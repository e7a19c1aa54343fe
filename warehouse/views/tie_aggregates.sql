-- A row here means: one knockout tie with its legs side by side, all scores written from team_1's side.
-- needs: main.ties, main.matches, derived.season_rules
CREATE OR REPLACE VIEW main.tie_aggregates AS
-- Not materialised: DuckDB 2.0 waits for ever where a LIMIT ends the reading of a materialised CTE of many rows.
WITH legs AS NOT MATERIALIZED (
    SELECT
        match_id, home_team, date, status, extra_time,
        home_goals, away_goals, home_penalties, away_penalties
    FROM main.matches
    WHERE tie_id IS NOT NULL
), joined AS (
    SELECT
        t.*,
        l1.date AS first_leg_date,
        l2.date AS second_leg_date,
        CASE WHEN l1.home_team = t.team_1 THEN l1.home_goals ELSE l1.away_goals END AS first_leg_1,
        CASE WHEN l1.home_team = t.team_1 THEN l1.away_goals ELSE l1.home_goals END AS first_leg_2,
        CASE WHEN l2.home_team = t.team_1 THEN l2.home_goals ELSE l2.away_goals END AS second_leg_1,
        CASE WHEN l2.home_team = t.team_1 THEN l2.away_goals ELSE l2.home_goals END AS second_leg_2,
        coalesce(l2.extra_time, l1.extra_time) AS extra_time,
        CASE WHEN coalesce(l2.home_team, l1.home_team) = t.team_1
            THEN coalesce(l2.home_penalties, l1.home_penalties)
            ELSE coalesce(l2.away_penalties, l1.away_penalties) END AS penalties_1,
        CASE WHEN coalesce(l2.home_team, l1.home_team) = t.team_1
            THEN coalesce(l2.away_penalties, l1.away_penalties)
            ELSE coalesce(l2.home_penalties, l1.home_penalties) END AS penalties_2,
        coalesce(r.away_goals, FALSE) AS away_goals_count
    FROM main.ties t
    LEFT JOIN legs l1 ON l1.match_id = t.first_leg_id
    LEFT JOIN legs l2 ON l2.match_id = t.second_leg_id
    LEFT JOIN derived.season_rules r
        ON r.competition IS NOT DISTINCT FROM t.competition
        AND r.season IS NOT DISTINCT FROM t.season
        AND r.stage IS NOT DISTINCT FROM t.stage
), led AS (
    SELECT
        *,
        CASE
            WHEN status <> 'in progress' THEN NULL
            WHEN aggregate_1 > aggregate_2 THEN team_1
            WHEN aggregate_2 > aggregate_1 THEN team_2
            WHEN away_goals_count AND away_goals_1 > away_goals_2 THEN team_1
            WHEN away_goals_count AND away_goals_2 > away_goals_1 THEN team_2
        END AS leader
    FROM joined
)
SELECT
    tie_id, competition, season, stage, team_1, team_2,
    first_leg_id, first_leg_date, first_leg_1 || '-' || first_leg_2 AS first_leg,
    second_leg_id, second_leg_date, second_leg_1 || '-' || second_leg_2 AS second_leg,
    aggregate_1, aggregate_2, away_goals_1, away_goals_2, away_goals_count,
    extra_time, penalties_1, penalties_2,
    status, leader, winner, decided_by,
    CASE
        WHEN status = 'upcoming' THEN 'not begun'
        WHEN status = 'in progress' AND leader IS NULL AND aggregate_1 IS NOT NULL
            THEN 'level at ' || aggregate_1 || '-' || aggregate_2
        WHEN status = 'in progress' AND aggregate_1 IS NOT NULL
            THEN leader || ' lead ' || greatest(aggregate_1, aggregate_2) || '-' || least(aggregate_1, aggregate_2)
                || CASE WHEN aggregate_1 = aggregate_2 THEN ' on away goals' ELSE '' END
        WHEN status = 'in progress' THEN 'in progress'
        ELSE coalesce(winner || ' through', 'decided')
            || coalesce(', ' || CASE WHEN winner = team_2 THEN aggregate_2 || '-' || aggregate_1
                ELSE aggregate_1 || '-' || aggregate_2 END, '')
            || CASE decided_by
                WHEN 'away goals' THEN ' on away goals' WHEN 'extra time' THEN ' after extra time'
                WHEN 'penalties' THEN ' and on penalties' WHEN 'replay' THEN ' and a replay'
                WHEN 'coin toss' THEN ' and by lot' ELSE '' END
    END AS says
FROM led;

COMMENT ON VIEW main.tie_aggregates IS 'One row per knockout tie: both legs, the aggregate, who leads, what decided it. Scores are written team_1 first.';
COMMENT ON COLUMN main.tie_aggregates.tie_id IS 'The tie in main.ties.';
COMMENT ON COLUMN main.tie_aggregates.competition IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_aggregates.season IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_aggregates.stage IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_aggregates.team_1 IS 'At home in the first leg, where known.';
COMMENT ON COLUMN main.tie_aggregates.team_2 IS 'The other side.';
COMMENT ON COLUMN main.tie_aggregates.first_leg_id IS 'The first leg, or the only match.';
COMMENT ON COLUMN main.tie_aggregates.first_leg_date IS 'Its date.';
COMMENT ON COLUMN main.tie_aggregates.first_leg IS 'Its score, team_1 first.';
COMMENT ON COLUMN main.tie_aggregates.second_leg_id IS 'The second leg.';
COMMENT ON COLUMN main.tie_aggregates.second_leg_date IS 'Its date.';
COMMENT ON COLUMN main.tie_aggregates.second_leg IS 'Its score, team_1 first.';
COMMENT ON COLUMN main.tie_aggregates.aggregate_1 IS 'Goals of team_1 over the legs known.';
COMMENT ON COLUMN main.tie_aggregates.aggregate_2 IS 'Goals of team_2 over the legs known.';
COMMENT ON COLUMN main.tie_aggregates.away_goals_1 IS 'Away goals of team_1.';
COMMENT ON COLUMN main.tie_aggregates.away_goals_2 IS 'Away goals of team_2.';
COMMENT ON COLUMN main.tie_aggregates.away_goals_count IS 'Whether away goals settle a level tie under the rules of that season.';
COMMENT ON COLUMN main.tie_aggregates.extra_time IS 'Whether extra time was played.';
COMMENT ON COLUMN main.tie_aggregates.penalties_1 IS 'Kicks of team_1 in the shoot-out.';
COMMENT ON COLUMN main.tie_aggregates.penalties_2 IS 'Kicks of team_2 in the shoot-out.';
COMMENT ON COLUMN main.tie_aggregates.status IS 'upcoming, in progress or decided.';
COMMENT ON COLUMN main.tie_aggregates.leader IS 'Who leads a tie in progress, on aggregate or on away goals where they count; NULL: level.';
COMMENT ON COLUMN main.tie_aggregates.winner IS 'Who went through.';
COMMENT ON COLUMN main.tie_aggregates.decided_by IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_aggregates.says IS 'The state of the tie in words.';
