-- A row here means: one team in one match, seen from its side; every match has two.
-- Tables, form, streaks and head-to-heads are all made from this. Goals never hold kicks of a shoot-out, so a match
-- decided on penalties is a draw here.
-- needs: main.matches, derived.season_rules
CREATE OR REPLACE VIEW main.team_matches AS
WITH sides AS (
    SELECT
        match_id, home_team AS team, away_team AS opponent, TRUE AS first_named,
        home_goals AS goals_for, away_goals AS goals_against,
        half_time_home AS half_time_for, half_time_away AS half_time_against,
        home_penalties AS penalties_for, away_penalties AS penalties_against,
        CASE outcome WHEN 'home' THEN 'W' WHEN 'away' THEN 'L' WHEN 'draw' THEN 'D' END AS told,
        extra_time, date, date_precision, competition, season, stage, leg, tie_id, status, venue, neutral, home_known,
        attendance, confidence, disputed
    FROM main.matches
    UNION ALL
    SELECT
        match_id, away_team, home_team, FALSE,
        away_goals, home_goals,
        half_time_away, half_time_home,
        away_penalties, home_penalties,
        CASE outcome WHEN 'away' THEN 'W' WHEN 'home' THEN 'L' WHEN 'draw' THEN 'D' END,
        extra_time, date, date_precision, competition, season, stage, leg, tie_id, status, venue, neutral, home_known,
        attendance, confidence, disputed
    FROM main.matches
), judged AS (
    SELECT
        *,
        CASE
            WHEN status <> 'played' THEN NULL
            WHEN goals_for > goals_against THEN 'W'
            WHEN goals_for < goals_against THEN 'L'
            WHEN goals_for = goals_against OR penalties_for IS NOT NULL THEN 'D'
            ELSE told
        END AS result
    FROM sides
)
SELECT
    j.match_id,
    j.team,
    j.opponent,
    CASE
        WHEN j.neutral THEN 'neutral' WHEN NOT j.home_known THEN 'unknown' WHEN j.first_named THEN 'home' ELSE 'away'
    END AS venue_side,
    j.goals_for,
    j.goals_against,
    j.result,
    CASE j.result
        WHEN 'W' THEN coalesce(r.points_for_win, 3)
        WHEN 'L' THEN 0
        WHEN 'D' THEN coalesce(
            CASE WHEN j.penalties_for > j.penalties_against THEN r.points_for_shoot_out[1]
                 WHEN j.penalties_for < j.penalties_against THEN r.points_for_shoot_out[2] END,
            r.points_for_draw,
            1
        )
    END AS points,
    j.date,
    j.date_precision,
    j.competition,
    j.season,
    j.stage,
    j.leg,
    j.tie_id,
    j.status,
    j.half_time_for,
    j.half_time_against,
    j.extra_time,
    j.penalties_for,
    j.penalties_against,
    j.venue,
    j.attendance,
    coalesce(r.in_table, FALSE) AS in_table,
    j.confidence,
    j.disputed
FROM judged j
LEFT JOIN derived.season_rules r
    ON r.competition IS NOT DISTINCT FROM j.competition
    AND r.season IS NOT DISTINCT FROM j.season
    AND r.stage IS NOT DISTINCT FROM j.stage;

COMMENT ON VIEW main.team_matches IS 'One row per team and match, seen from that side: the base of tables, form, streaks and head-to-heads.';
COMMENT ON COLUMN main.team_matches.match_id IS 'The match in main.matches.';
COMMENT ON COLUMN main.team_matches.team IS 'The team from whose side it is seen.';
COMMENT ON COLUMN main.team_matches.opponent IS 'The other team.';
COMMENT ON COLUMN main.team_matches.venue_side IS 'home, away, neutral or unknown.';
COMMENT ON COLUMN main.team_matches.goals_for IS 'Goals of the team after ninety minutes and extra time.';
COMMENT ON COLUMN main.team_matches.goals_against IS 'Goals of the opponent.';
COMMENT ON COLUMN main.team_matches.result IS 'W, D or L of a match played; a shoot-out leaves a draw. Also known without a score where only the winner is told.';
COMMENT ON COLUMN main.team_matches.points IS 'What the result is worth under the rules of the competition and season (3-1-0 where they are unknown), also in a cup.';
COMMENT ON COLUMN main.team_matches.date IS 'Local date of kick-off; date_precision says how exact it is.';
COMMENT ON COLUMN main.team_matches.date_precision IS 'day, month or season.';
COMMENT ON COLUMN main.team_matches.competition IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.season IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.stage IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.leg IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.tie_id IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.status IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.half_time_for IS 'Goals of the team at half-time.';
COMMENT ON COLUMN main.team_matches.half_time_against IS 'Goals of the opponent at half-time.';
COMMENT ON COLUMN main.team_matches.extra_time IS 'Whether extra time was played.';
COMMENT ON COLUMN main.team_matches.penalties_for IS 'Kicks that the team scored in the shoot-out.';
COMMENT ON COLUMN main.team_matches.penalties_against IS 'Kicks that the opponent scored in the shoot-out.';
COMMENT ON COLUMN main.team_matches.venue IS 'Ground.';
COMMENT ON COLUMN main.team_matches.attendance IS 'Spectators.';
COMMENT ON COLUMN main.team_matches.in_table IS 'Whether the match counts in the table of a league or group.';
COMMENT ON COLUMN main.team_matches.confidence IS 'As in main.matches.';
COMMENT ON COLUMN main.team_matches.disputed IS 'As in main.matches.';
