-- A row here means: one team's place in a table computed from known matches, under the competition's own tie-breakers.
-- Counts matches with a known score only; known_matches, without_score and reported_played say what it rests on.
-- Places are worked out by transforms/rules/standings.py (mini-leagues and all), figures here.
-- needs: main.team_matches, main.standings, derived.table_ranks
CREATE OR REPLACE VIEW main.league_tables AS
WITH counted AS (
    SELECT
        competition, season, stage, team,
        count(*) FILTER (goals_for IS NOT NULL)::INTEGER AS played,
        count(*) FILTER (goals_for > goals_against)::INTEGER AS won,
        count(*) FILTER (goals_for = goals_against)::INTEGER AS drawn,
        count(*) FILTER (goals_for < goals_against)::INTEGER AS lost,
        coalesce(sum(goals_for), 0)::INTEGER AS goals_for,
        coalesce(sum(goals_against), 0)::INTEGER AS goals_against,
        coalesce(sum(points) FILTER (goals_for IS NOT NULL), 0)::INTEGER AS points,
        count(*)::INTEGER AS known_matches,
        count(*) FILTER (goals_for IS NULL)::INTEGER AS without_score
    FROM main.team_matches
    WHERE in_table AND result IS NOT NULL
    GROUP BY competition, season, stage, team
), reported AS (
    SELECT competition, season, team, max(played) AS reported_played
    FROM main.standings
    GROUP BY competition, season, team
)
SELECT
    r.competition, r.season, r.group_name, r.position, r.team,
    c.played, c.won, c.drawn, c.lost, c.goals_for, c.goals_against,
    c.goals_for - c.goals_against AS goal_difference,
    c.points - r.deducted AS points,
    r.deducted,
    r.tie_breaker_used,
    c.known_matches,
    c.without_score,
    p.reported_played,
    p.reported_played <= c.played AS complete,
    CASE
        WHEN p.reported_played > c.played THEN 'known matches: ' || c.played || ' of ' || p.reported_played
        WHEN c.without_score > 0 THEN 'known matches: ' || c.known_matches || ', ' || c.without_score || ' without score'
        WHEN p.reported_played IS NULL THEN 'known matches: ' || c.played
        ELSE 'known matches: all ' || c.played
    END AS rests_on
FROM derived.table_ranks r
JOIN counted c
    ON c.competition = r.competition AND c.season = r.season
    AND c.stage IS NOT DISTINCT FROM r.stage AND c.team = r.team
LEFT JOIN reported p ON p.competition = r.competition AND p.season = r.season AND p.team = r.team;

COMMENT ON VIEW main.league_tables IS 'One row per competition, season, group and team: the table computed from known matches.';
COMMENT ON COLUMN main.league_tables.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.league_tables.season IS 'As in main.matches.';
COMMENT ON COLUMN main.league_tables.group_name IS 'Group or conference as reported; NULL in a single table, "with A" (its first team by name) for a group nobody names.';
COMMENT ON COLUMN main.league_tables.position IS 'Place under the tie-breakers of that season; teams that nothing separates share it.';
COMMENT ON COLUMN main.league_tables.team IS 'Canonical name.';
COMMENT ON COLUMN main.league_tables.played IS 'Known matches with a score: what the row counts.';
COMMENT ON COLUMN main.league_tables.won IS 'Won.';
COMMENT ON COLUMN main.league_tables.drawn IS 'Drawn.';
COMMENT ON COLUMN main.league_tables.lost IS 'Lost.';
COMMENT ON COLUMN main.league_tables.goals_for IS 'Goals scored.';
COMMENT ON COLUMN main.league_tables.goals_against IS 'Goals conceded.';
COMMENT ON COLUMN main.league_tables.goal_difference IS 'Goals scored less goals conceded.';
COMMENT ON COLUMN main.league_tables.points IS 'Points under the rules of that season, less those taken away.';
COMMENT ON COLUMN main.league_tables.deducted IS 'Points taken away.';
COMMENT ON COLUMN main.league_tables.tie_breaker_used IS 'What separated the team from those level with it on points; undecided where nothing known does.';
COMMENT ON COLUMN main.league_tables.known_matches IS 'Matches of the team in this table known with a result.';
COMMENT ON COLUMN main.league_tables.without_score IS 'Of these, matches whose score is not known: not counted in the row.';
COMMENT ON COLUMN main.league_tables.reported_played IS 'The most matches that any article says it had played by then; NULL where none does.';
COMMENT ON COLUMN main.league_tables.complete IS 'Whether the row counts as many; NULL where no article tells.';
COMMENT ON COLUMN main.league_tables.rests_on IS 'The same in words: known matches: 5 of 7.';
