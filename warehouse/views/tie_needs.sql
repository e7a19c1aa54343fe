-- A row here means: one team of an open tie, and the shortest true sentence of what it needs from the match to come.
-- Worked out by transforms/rules/needs.py from the same scenarios as main.tie_scenarios.
-- needs: main.ties, derived.tie_needs
CREATE OR REPLACE VIEW main.tie_needs AS
SELECT t.tie_id, t.competition, t.season, t.stage, n.team, n.opponent, n.needs, n.minimum_margin
FROM derived.tie_needs n
JOIN main.ties t USING (tie_id)
WHERE t.status <> 'decided';

COMMENT ON VIEW main.tie_needs IS 'One row per open tie and team: what it needs from the match to come.';
COMMENT ON COLUMN main.tie_needs.tie_id IS 'The tie in main.ties.';
COMMENT ON COLUMN main.tie_needs.competition IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_needs.season IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_needs.stage IS 'As in main.ties.';
COMMENT ON COLUMN main.tie_needs.team IS 'Who needs it.';
COMMENT ON COLUMN main.tie_needs.opponent IS 'The other side.';
COMMENT ON COLUMN main.tie_needs.needs IS 'The shortest true sentence, about the score after ninety minutes.';
COMMENT ON COLUMN main.tie_needs.minimum_margin IS 'The smallest margin that is enough whatever the score: 2 a win by two, 0 a draw, -1 a defeat by one; NULL where no score is enough at once.';
