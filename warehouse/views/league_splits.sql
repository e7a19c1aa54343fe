-- A row here means: one team's matches in a table at home, or those away.
-- Matches on neutral ground, or of which nobody tells who was at home, are in neither.
-- needs: main.team_matches, derived.table_ranks
CREATE OR REPLACE VIEW main.league_splits AS
SELECT
    m.competition, m.season, r.group_name, m.team, m.venue_side,
    count(*)::INTEGER AS played,
    count(*) FILTER (m.result = 'W')::INTEGER AS won,
    count(*) FILTER (m.result = 'D')::INTEGER AS drawn,
    count(*) FILTER (m.result = 'L')::INTEGER AS lost,
    sum(m.goals_for)::INTEGER AS goals_for,
    sum(m.goals_against)::INTEGER AS goals_against,
    sum(m.points)::INTEGER AS points
FROM main.team_matches m
JOIN derived.table_ranks r
    ON r.competition = m.competition AND r.season = m.season
    AND r.stage IS NOT DISTINCT FROM m.stage AND r.team = m.team
WHERE m.in_table AND m.result IS NOT NULL AND m.goals_for IS NOT NULL AND m.venue_side IN ('home', 'away')
GROUP BY m.competition, m.season, r.group_name, m.team, m.venue_side;

COMMENT ON VIEW main.league_splits IS 'One row per team of a table and side: its matches at home, its matches away.';
COMMENT ON COLUMN main.league_splits.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.league_splits.season IS 'As in main.matches.';
COMMENT ON COLUMN main.league_splits.group_name IS 'As in main.league_tables.';
COMMENT ON COLUMN main.league_splits.team IS 'Canonical name.';
COMMENT ON COLUMN main.league_splits.venue_side IS 'home or away.';
COMMENT ON COLUMN main.league_splits.played IS 'Known matches with a score.';
COMMENT ON COLUMN main.league_splits.won IS 'Won.';
COMMENT ON COLUMN main.league_splits.drawn IS 'Drawn.';
COMMENT ON COLUMN main.league_splits.lost IS 'Lost.';
COMMENT ON COLUMN main.league_splits.goals_for IS 'Goals scored.';
COMMENT ON COLUMN main.league_splits.goals_against IS 'Goals conceded.';
COMMENT ON COLUMN main.league_splits.points IS 'Points from them; points taken away are not taken off here.';
