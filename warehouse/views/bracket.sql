-- A row here means: one knockout tie in its place in the bracket, also a final whose two sides are not known yet.
-- A side that is not known is written as the winner of the tie it comes from.
-- needs: main.ties, derived.stages
CREATE OR REPLACE VIEW main.bracket AS
WITH named AS (
    SELECT t.*, coalesce(s.stage_order, 0) AS stage_order,
        coalesce(t.winner, 'winner of ' || t.team_1 || ' v ' || t.team_2) AS who_goes_on
    FROM main.ties t
    LEFT JOIN derived.stages s USING (stage)
), awaited AS (
    -- The final of two semi-finals that no article has named with both sides yet.
    SELECT
        n.next_tie_id AS tie_id, any_value(n.competition) AS competition, any_value(n.season) AS season,
        list(n.who_goes_on ORDER BY n.tie_id) AS sides, list(n.winner ORDER BY n.tie_id) AS teams
    FROM named n
    ANTI JOIN main.ties known ON known.tie_id = n.next_tie_id
    WHERE n.next_tie_id IS NOT NULL
    GROUP BY n.next_tie_id
), rows AS (
    SELECT
        tie_id, competition, season, stage, stage_order, team_1, team_2, team_1 AS side_1, team_2 AS side_2,
        aggregate_1, aggregate_2, status, winner, decided_by, next_tie_id, TRUE AS known
    FROM named
    UNION ALL
    SELECT
        a.tie_id, a.competition, a.season, s.stage, s.stage_order, a.teams[1], a.teams[2], a.sides[1], a.sides[2],
        NULL, NULL, 'upcoming', NULL, NULL, NULL, FALSE
    FROM awaited a
    CROSS JOIN (SELECT stage, stage_order FROM derived.stages WHERE stage = 'final') s
), feeders AS (
    SELECT next_tie_id, tie_id, who_goes_on, winner, team_1, team_2 FROM named WHERE next_tie_id IS NOT NULL
)
SELECT
    r.competition, r.season, r.stage, r.stage_order, r.tie_id, r.team_1, r.team_2, r.side_1, r.side_2,
    r.aggregate_1, r.aggregate_2, r.status, r.winner, r.decided_by, r.next_tie_id,
    n.stage AS next_stage,
    -- Whom the winner meets: the other side of the next tie where it is known, else the winner of its tie.
    CASE
        WHEN r.next_tie_id IS NULL THEN NULL
        WHEN n.known AND n.team_1 IN (r.team_1, r.team_2) THEN n.team_2
        WHEN n.known AND n.team_2 IN (r.team_1, r.team_2) THEN n.team_1
        ELSE (
            SELECT string_agg(f.who_goes_on, ' or ' ORDER BY f.tie_id)
            FROM feeders f WHERE f.next_tie_id = r.next_tie_id AND f.tie_id <> r.tie_id
        )
    END AS meets,
    r.known
FROM rows r
LEFT JOIN rows n ON n.tie_id = r.next_tie_id
ORDER BY r.competition, r.season, r.stage_order, r.tie_id;

COMMENT ON VIEW main.bracket IS 'One row per knockout tie, stage by stage, with the tie that its winner goes on to and whom he meets there.';
COMMENT ON COLUMN main.bracket.competition IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.season IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.stage IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.stage_order IS 'Grows from the first stage to the final.';
COMMENT ON COLUMN main.bracket.tie_id IS 'The tie in main.ties; of a final whose sides are not known, the key that it will have.';
COMMENT ON COLUMN main.bracket.team_1 IS 'One side; NULL where not known yet.';
COMMENT ON COLUMN main.bracket.team_2 IS 'The other side; NULL where not known yet.';
COMMENT ON COLUMN main.bracket.side_1 IS 'The same, or winner of ... where not known yet.';
COMMENT ON COLUMN main.bracket.side_2 IS 'The same, or winner of ... where not known yet.';
COMMENT ON COLUMN main.bracket.aggregate_1 IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.aggregate_2 IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.status IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.winner IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.decided_by IS 'As in main.ties.';
COMMENT ON COLUMN main.bracket.next_tie_id IS 'The tie that the winner goes on to.';
COMMENT ON COLUMN main.bracket.next_stage IS 'Its stage.';
COMMENT ON COLUMN main.bracket.meets IS 'Whom the winner meets there: a team, or winner of ... where not known yet.';
COMMENT ON COLUMN main.bracket.known IS 'False: the tie follows from the semi-finals, no article has named it.';
