-- A row here means: the aggregate of a tie over two legs is not the sum of its legs.
-- table: main.ties
-- severity: warn
SELECT t.tie_id, t.aggregate_1, t.aggregate_2
FROM main.ties t
JOIN main.matches l1 ON l1.match_id = t.first_leg_id
JOIN main.matches l2 ON l2.match_id = t.second_leg_id
JOIN derived.season_rules r
    ON r.competition IS NOT DISTINCT FROM t.competition AND r.season IS NOT DISTINCT FROM t.season
    AND r.stage IS NOT DISTINCT FROM t.stage AND r.tie_format = 'aggregate'
WHERE t.aggregate_1 <> CASE WHEN l1.home_team = t.team_1 THEN l1.home_goals ELSE l1.away_goals END
        + CASE WHEN l2.home_team = t.team_1 THEN l2.home_goals ELSE l2.away_goals END
    OR t.aggregate_2 <> CASE WHEN l1.home_team = t.team_1 THEN l1.away_goals ELSE l1.home_goals END
        + CASE WHEN l2.home_team = t.team_1 THEN l2.away_goals ELSE l2.home_goals END
