-- What is worked out from the facts and kept, because SQL cannot say it well (rules of the game) or not fast enough
-- (form). The views of `main` read it; a refresh renews only what its articles touched.

CREATE SCHEMA derived;

CREATE TABLE derived.stages (
    stage VARCHAR PRIMARY KEY,
    stage_order INTEGER NOT NULL
);
COMMENT ON TABLE derived.stages IS 'One row per stage of a cup, in the order in which they are played.';
COMMENT ON COLUMN derived.stages.stage IS 'As in main.matches.';
COMMENT ON COLUMN derived.stages.stage_order IS 'A later stage has a higher number.';

CREATE TABLE derived.season_rules (
    competition VARCHAR,
    season VARCHAR,
    stage VARCHAR,
    in_table BOOLEAN NOT NULL,
    points_for_win INTEGER NOT NULL,
    points_for_draw INTEGER NOT NULL,
    points_for_shoot_out INTEGER[] NOT NULL,
    away_goals BOOLEAN NOT NULL,
    tie_breakers VARCHAR[] NOT NULL,
    tie_format VARCHAR NOT NULL
);
COMMENT ON TABLE derived.season_rules IS 'One row per competition, season and stage that has matches: the rules that held.';
COMMENT ON COLUMN derived.season_rules.competition IS 'As in main.matches.';
COMMENT ON COLUMN derived.season_rules.season IS 'As in main.matches.';
COMMENT ON COLUMN derived.season_rules.stage IS 'As in main.matches.';
COMMENT ON COLUMN derived.season_rules.in_table IS 'Whether matches at this stage count in a table.';
COMMENT ON COLUMN derived.season_rules.points_for_win IS 'Points for a win.';
COMMENT ON COLUMN derived.season_rules.points_for_draw IS 'Points for a draw.';
COMMENT ON COLUMN derived.season_rules.points_for_shoot_out IS 'Points of the winner and the loser of a shoot-out after a draw; empty where a draw is a draw.';
COMMENT ON COLUMN derived.season_rules.away_goals IS 'Whether away goals count in a tie that is level.';
COMMENT ON COLUMN derived.season_rules.tie_breakers IS 'What ranks teams level on points, in order.';
COMMENT ON COLUMN derived.season_rules.tie_format IS 'What the matches of a tie add up to: aggregate (goals), points or series.';

CREATE TABLE derived.table_ranks (
    competition VARCHAR NOT NULL,
    season VARCHAR NOT NULL,
    group_name VARCHAR,
    stage VARCHAR,
    team VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    deducted INTEGER NOT NULL,
    tie_breaker_used VARCHAR
);
COMMENT ON TABLE derived.table_ranks IS 'One row per row of a computed table: its place under the competition''s own tie-breakers.';
COMMENT ON COLUMN derived.table_ranks.competition IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_ranks.season IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_ranks.group_name IS 'Group or conference; NULL in a single table.';
COMMENT ON COLUMN derived.table_ranks.stage IS 'The stage whose matches the table counts; NULL in a league.';
COMMENT ON COLUMN derived.table_ranks.team IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_ranks.position IS 'Place; teams that nothing separates share it.';
COMMENT ON COLUMN derived.table_ranks.deducted IS 'Points taken away.';
COMMENT ON COLUMN derived.table_ranks.tie_breaker_used IS 'What separated the team from those level with it on points.';

CREATE TABLE derived.table_scenarios (
    competition VARCHAR NOT NULL,
    season VARCHAR NOT NULL,
    group_name VARCHAR,
    team VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    if_win VARCHAR,
    if_draw VARCHAR,
    if_defeat VARCHAR,
    sentence VARCHAR NOT NULL
);
COMMENT ON TABLE derived.table_scenarios IS 'What main.table_scenarios shows.';
COMMENT ON COLUMN derived.table_scenarios.competition IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_scenarios.season IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_scenarios.group_name IS 'Group; NULL in a single table.';
COMMENT ON COLUMN derived.table_scenarios.team IS 'As in main.matches.';
COMMENT ON COLUMN derived.table_scenarios.place IS 'What is played for.';
COMMENT ON COLUMN derived.table_scenarios.status IS 'through, out or depends.';
COMMENT ON COLUMN derived.table_scenarios.if_win IS 'The status after a win in the next match.';
COMMENT ON COLUMN derived.table_scenarios.if_draw IS 'The status after a draw in the next match.';
COMMENT ON COLUMN derived.table_scenarios.if_defeat IS 'The status after a defeat in the next match.';
COMMENT ON COLUMN derived.table_scenarios.sentence IS 'The same in words.';

CREATE TABLE derived.tie_scenarios (
    tie_id VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    home_team VARCHAR NOT NULL,
    away_team VARCHAR NOT NULL,
    home_goals INTEGER NOT NULL,
    away_goals INTEGER NOT NULL,
    outcome VARCHAR NOT NULL
);
COMMENT ON TABLE derived.tie_scenarios IS 'What main.tie_scenarios shows.';
COMMENT ON COLUMN derived.tie_scenarios.tie_id IS 'The tie in main.ties.';
COMMENT ON COLUMN derived.tie_scenarios.competition IS 'As in main.ties.';
COMMENT ON COLUMN derived.tie_scenarios.season IS 'As in main.ties.';
COMMENT ON COLUMN derived.tie_scenarios.home_team IS 'At home in the second leg.';
COMMENT ON COLUMN derived.tie_scenarios.away_team IS 'Away in the second leg.';
COMMENT ON COLUMN derived.tie_scenarios.home_goals IS 'Goals of the home side in the second leg.';
COMMENT ON COLUMN derived.tie_scenarios.away_goals IS 'Goals of the away side in the second leg.';
COMMENT ON COLUMN derived.tie_scenarios.outcome IS 'team_1 or team_2 (of the tie), or what follows.';

CREATE TABLE derived.tie_needs (
    tie_id VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    team VARCHAR NOT NULL,
    opponent VARCHAR NOT NULL,
    needs VARCHAR NOT NULL,
    minimum_margin INTEGER
);
COMMENT ON TABLE derived.tie_needs IS 'What main.tie_needs shows.';
COMMENT ON COLUMN derived.tie_needs.tie_id IS 'The tie in main.ties.';
COMMENT ON COLUMN derived.tie_needs.competition IS 'As in main.ties.';
COMMENT ON COLUMN derived.tie_needs.season IS 'As in main.ties.';
COMMENT ON COLUMN derived.tie_needs.team IS 'Who needs it.';
COMMENT ON COLUMN derived.tie_needs.opponent IS 'The other side.';
COMMENT ON COLUMN derived.tie_needs.needs IS 'The sentence.';
COMMENT ON COLUMN derived.tie_needs.minimum_margin IS 'The smallest margin that is enough whatever the score.';

CREATE TABLE derived.team_sequence (
    team VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    match_id VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    result VARCHAR NOT NULL,
    points INTEGER NOT NULL,
    goals_for INTEGER,
    goals_against INTEGER,
    gap_before BOOLEAN NOT NULL
);
COMMENT ON TABLE derived.team_sequence IS 'One row per team, competition (and all) and match whose place in the order of its matches is certain.';
COMMENT ON COLUMN derived.team_sequence.team IS 'Canonical name.';
COMMENT ON COLUMN derived.team_sequence.scope IS 'A competition, or all.';
COMMENT ON COLUMN derived.team_sequence.number IS '1 for the earliest known match.';
COMMENT ON COLUMN derived.team_sequence.match_id IS 'The match in main.matches.';
COMMENT ON COLUMN derived.team_sequence.first_day IS 'Earliest day on which it can have been played.';
COMMENT ON COLUMN derived.team_sequence.last_day IS 'Latest day on which it can have been played.';
COMMENT ON COLUMN derived.team_sequence.result IS 'W, D or L.';
COMMENT ON COLUMN derived.team_sequence.points IS 'As in main.team_matches.';
COMMENT ON COLUMN derived.team_sequence.goals_for IS 'As in main.team_matches.';
COMMENT ON COLUMN derived.team_sequence.goals_against IS 'As in main.team_matches.';
COMMENT ON COLUMN derived.team_sequence.gap_before IS 'True: a match between this one and the one before is known to be missing or not placed.';

CREATE TABLE derived.team_doubts (
    team VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    match_id VARCHAR,
    result VARCHAR,
    goals_for INTEGER,
    goals_against INTEGER
);
COMMENT ON TABLE derived.team_doubts IS 'One row per team, competition (and all) and match that was played in this time, but is missing or has no certain place.';
COMMENT ON COLUMN derived.team_doubts.team IS 'Canonical name.';
COMMENT ON COLUMN derived.team_doubts.scope IS 'A competition, or all.';
COMMENT ON COLUMN derived.team_doubts.first_day IS 'Earliest day on which it can have been played.';
COMMENT ON COLUMN derived.team_doubts.last_day IS 'Latest day on which it can have been played.';
COMMENT ON COLUMN derived.team_doubts.match_id IS 'The match, where it is known; NULL where only its absence is (more matches reported played than known).';
COMMENT ON COLUMN derived.team_doubts.result IS 'W, D or L, where known.';
COMMENT ON COLUMN derived.team_doubts.goals_for IS 'As in main.team_matches.';
COMMENT ON COLUMN derived.team_doubts.goals_against IS 'As in main.team_matches.';

CREATE TABLE derived.form_streaks (
    team VARCHAR NOT NULL,
    competition VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    length INTEGER NOT NULL,
    value INTEGER,
    since DATE,
    until DATE,
    current BOOLEAN,
    at_least BOOLEAN NOT NULL
);
COMMENT ON TABLE derived.form_streaks IS 'What main.form_streaks shows.';
COMMENT ON COLUMN derived.form_streaks.team IS 'Canonical name.';
COMMENT ON COLUMN derived.form_streaks.competition IS 'A competition, or all.';
COMMENT ON COLUMN derived.form_streaks.kind IS 'Kind of run.';
COMMENT ON COLUMN derived.form_streaks.length IS 'Matches.';
COMMENT ON COLUMN derived.form_streaks.value IS 'Of the -in kinds: how many of those matches.';
COMMENT ON COLUMN derived.form_streaks.since IS 'First match of the run.';
COMMENT ON COLUMN derived.form_streaks.until IS 'Last match of the run.';
COMMENT ON COLUMN derived.form_streaks.current IS 'Whether it still lasts.';
COMMENT ON COLUMN derived.form_streaks.at_least IS 'Whether it may be longer.';

CREATE TABLE derived.form_guide (
    team VARCHAR NOT NULL,
    competition VARCHAR NOT NULL,
    last_five VARCHAR NOT NULL,
    played INTEGER NOT NULL,
    points INTEGER NOT NULL,
    goals_for INTEGER,
    goals_against INTEGER,
    last_match DATE,
    known_matches INTEGER NOT NULL,
    last_known VARCHAR NOT NULL,
    complete BOOLEAN NOT NULL
);
COMMENT ON TABLE derived.form_guide IS 'What main.form_guide shows.';
COMMENT ON COLUMN derived.form_guide.team IS 'Canonical name.';
COMMENT ON COLUMN derived.form_guide.competition IS 'A competition, or all.';
COMMENT ON COLUMN derived.form_guide.last_five IS 'Results, newest last.';
COMMENT ON COLUMN derived.form_guide.played IS 'Matches in last_five.';
COMMENT ON COLUMN derived.form_guide.points IS 'Points from them.';
COMMENT ON COLUMN derived.form_guide.goals_for IS 'Goals scored in them.';
COMMENT ON COLUMN derived.form_guide.goals_against IS 'Goals conceded in them.';
COMMENT ON COLUMN derived.form_guide.last_match IS 'Day of the newest of them.';
COMMENT ON COLUMN derived.form_guide.known_matches IS 'All matches of the team known with a result.';
COMMENT ON COLUMN derived.form_guide.last_known IS 'Last five known results, whatever is missing between them.';
COMMENT ON COLUMN derived.form_guide.complete IS 'False where a missing match shortens last_five or follows it.';

CREATE TABLE derived.top_scorers (
    competition VARCHAR,
    season VARCHAR,
    scorer VARCHAR,
    goals INTEGER,
    penalties INTEGER,
    matches_scored_in INTEGER,
    teams VARCHAR[],
    at_least BOOLEAN
);
COMMENT ON TABLE derived.top_scorers IS 'What main.top_scorers shows.';
COMMENT ON COLUMN derived.top_scorers.competition IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.season IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.scorer IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.goals IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.penalties IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.matches_scored_in IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.teams IS 'As in main.top_scorers.';
COMMENT ON COLUMN derived.top_scorers.at_least IS 'As in main.top_scorers.';

CREATE TABLE derived.table_checks (
    standing_id VARCHAR,
    competition VARCHAR,
    season VARCHAR,
    group_name VARCHAR,
    as_of DATE,
    team VARCHAR,
    reported_position INTEGER,
    reported_played INTEGER,
    reported_points INTEGER,
    known_played INTEGER,
    known_points INTEGER,
    verdict VARCHAR,
    why VARCHAR
);
COMMENT ON TABLE derived.table_checks IS 'What main.table_checks shows.';
COMMENT ON COLUMN derived.table_checks.standing_id IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.competition IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.season IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.group_name IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.as_of IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.team IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.reported_position IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.reported_played IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.reported_points IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.known_played IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.known_points IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.verdict IS 'As in main.table_checks.';
COMMENT ON COLUMN derived.table_checks.why IS 'As in main.table_checks.';

CREATE TABLE derived.streak_checks (
    claim_id VARCHAR,
    article_id VARCHAR,
    team VARCHAR,
    kind VARCHAR,
    length INTEGER,
    value INTEGER,
    scope VARCHAR,
    as_of DATE,
    known_matches INTEGER,
    known_value INTEGER,
    verdict VARCHAR,
    why VARCHAR
);
COMMENT ON TABLE derived.streak_checks IS 'What main.streak_checks shows.';
COMMENT ON COLUMN derived.streak_checks.claim_id IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.article_id IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.team IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.kind IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.length IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.value IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.scope IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.as_of IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.known_matches IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.known_value IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.verdict IS 'As in main.streak_checks.';
COMMENT ON COLUMN derived.streak_checks.why IS 'As in main.streak_checks.';

CREATE TABLE derived.article_coverage (
    article_id VARCHAR,
    match_claims INTEGER,
    goal_claims INTEGER,
    standing_claims INTEGER,
    tie_claims INTEGER,
    streak_claims INTEGER,
    people_claims INTEGER,
    title_claims INTEGER,
    facts_alone INTEGER,
    conflicts INTEGER
);
COMMENT ON TABLE derived.article_coverage IS 'What main.article_coverage shows.';
COMMENT ON COLUMN derived.article_coverage.article_id IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.match_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.goal_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.standing_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.tie_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.streak_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.people_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.title_claims IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.facts_alone IS 'As in main.article_coverage.';
COMMENT ON COLUMN derived.article_coverage.conflicts IS 'As in main.article_coverage.';
