-- What is published as believed: articles, facts, the words they rest on, and the reference data in use.
-- Primary keys stand on small tables only (a text key on a large one costs more than its rows do); the keys of the
-- large ones are kept by the store and proved by warehouse/checks/.

CREATE TABLE main.articles (
    article_id VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    url VARCHAR,
    title VARCHAR,
    publisher VARCHAR,
    author VARCHAR,
    published_on DATE,
    published_from VARCHAR,
    language VARCHAR,
    text VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    reason VARCHAR,
    claim_count INTEGER NOT NULL,
    first_seen_at TIMESTAMP NOT NULL,
    refreshed_at TIMESTAMP NOT NULL,
    file VARCHAR NOT NULL,
    copy_of VARCHAR
);
COMMENT ON TABLE main.articles IS 'One row per article read, also where it was skipped or quarantined.';
COMMENT ON COLUMN main.articles.article_id IS 'Key of the article, made from its source.';
COMMENT ON COLUMN main.articles.source IS 'Path below raw; file#id for a record of a file that holds many.';
COMMENT ON COLUMN main.articles.url IS 'Address the article was published at, where known.';
COMMENT ON COLUMN main.articles.title IS 'Headline.';
COMMENT ON COLUMN main.articles.publisher IS 'Newspaper, agency or site.';
COMMENT ON COLUMN main.articles.author IS 'Byline.';
COMMENT ON COLUMN main.articles.published_on IS 'Day of publication; published_from says how it is known.';
COMMENT ON COLUMN main.articles.published_from IS 'metadata, text, url, or inferred (from claims that match dated articles).';
COMMENT ON COLUMN main.articles.language IS 'Language code, such as en.';
COMMENT ON COLUMN main.articles.text IS 'The text in which the offsets of claims count.';
COMMENT ON COLUMN main.articles.content_hash IS 'Changes when anything read of the article changes.';
COMMENT ON COLUMN main.articles.status IS 'parsed, no facts (read, but it claims nothing), skipped, or quarantined.';
COMMENT ON COLUMN main.articles.reason IS 'Why it was skipped or quarantined, and what to do.';
COMMENT ON COLUMN main.articles.claim_count IS 'Claims of all kinds taken from it.';
COMMENT ON COLUMN main.articles.first_seen_at IS 'UTC time when a refresh first met it; kept when it is read again.';
COMMENT ON COLUMN main.articles.refreshed_at IS 'UTC time when it was last read.';
COMMENT ON COLUMN main.articles.file IS 'Path below raw of the file that holds it.';
COMMENT ON COLUMN main.articles.copy_of IS 'The article that stands for its group of near-duplicates; NULL where it copies nothing.';

CREATE TABLE main.matches (
    match_id VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    stage VARCHAR,
    leg INTEGER,
    tie_id VARCHAR,
    date DATE,
    date_precision VARCHAR,
    home_team VARCHAR NOT NULL,
    away_team VARCHAR NOT NULL,
    home_known BOOLEAN NOT NULL,
    home_goals INTEGER,
    away_goals INTEGER,
    half_time_home INTEGER,
    half_time_away INTEGER,
    extra_time BOOLEAN,
    home_penalties INTEGER,
    away_penalties INTEGER,
    outcome VARCHAR,
    status VARCHAR NOT NULL,
    venue VARCHAR,
    neutral BOOLEAN,
    attendance INTEGER,
    claim_count INTEGER NOT NULL,
    source_count INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    disputed BOOLEAN NOT NULL,
    pair_key VARCHAR NOT NULL
);
COMMENT ON TABLE main.matches IS 'One row per match believed to have been played or to be planned.';
COMMENT ON COLUMN main.matches.match_id IS 'Readable key; a match that gains detail keeps it.';
COMMENT ON COLUMN main.matches.competition IS 'Canonical name; NULL where no article tells it.';
COMMENT ON COLUMN main.matches.season IS '2025 for a calendar-year competition, 2024-25 otherwise.';
COMMENT ON COLUMN main.matches.stage IS 'final, semi-final, ... as in docs/contract.md; NULL in a league.';
COMMENT ON COLUMN main.matches.leg IS '1 or 2 in a tie over two legs.';
COMMENT ON COLUMN main.matches.tie_id IS 'The tie in main.ties that it belongs to.';
COMMENT ON COLUMN main.matches.date IS 'Local date of kick-off; date_precision says how exact it is.';
COMMENT ON COLUMN main.matches.date_precision IS 'day, month or season.';
COMMENT ON COLUMN main.matches.home_team IS 'The home side, or the side named first where home_known is false.';
COMMENT ON COLUMN main.matches.away_team IS 'The other side.';
COMMENT ON COLUMN main.matches.home_known IS 'False: who was at home is not known, the order is only that of the articles.';
COMMENT ON COLUMN main.matches.home_goals IS 'Goals after ninety minutes and extra time, never of the shoot-out.';
COMMENT ON COLUMN main.matches.away_goals IS 'Likewise for the away side.';
COMMENT ON COLUMN main.matches.half_time_home IS 'Goals at half-time.';
COMMENT ON COLUMN main.matches.half_time_away IS 'Goals at half-time.';
COMMENT ON COLUMN main.matches.extra_time IS 'Whether extra time was played.';
COMMENT ON COLUMN main.matches.home_penalties IS 'Kicks scored in the shoot-out.';
COMMENT ON COLUMN main.matches.away_penalties IS 'Kicks scored in the shoot-out.';
COMMENT ON COLUMN main.matches.outcome IS 'home, away or draw; known without a score where only the winner is told.';
COMMENT ON COLUMN main.matches.status IS 'played, scheduled, postponed or abandoned.';
COMMENT ON COLUMN main.matches.venue IS 'Ground.';
COMMENT ON COLUMN main.matches.neutral IS 'True on neutral ground.';
COMMENT ON COLUMN main.matches.attendance IS 'Spectators.';
COMMENT ON COLUMN main.matches.claim_count IS 'Claims that it rests on.';
COMMENT ON COLUMN main.matches.source_count IS 'Independent articles behind them; copies of one report count once.';
COMMENT ON COLUMN main.matches.confidence IS '0 to 1: the share of such facts that were right when last measured.';
COMMENT ON COLUMN main.matches.disputed IS 'True where sources differ; see main.conflicts.';
COMMENT ON COLUMN main.matches.pair_key IS 'The unordered pair of teams, under which claims are reconciled.';

CREATE TABLE main.goals (
    goal_id VARCHAR NOT NULL,
    match_id VARCHAR NOT NULL,
    team VARCHAR NOT NULL,
    scorer VARCHAR NOT NULL,
    minute INTEGER,
    added_time INTEGER,
    kind VARCHAR NOT NULL,
    assist VARCHAR,
    claim_count INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    pair_key VARCHAR NOT NULL
);
COMMENT ON TABLE main.goals IS 'One row per goal by a named scorer; kicks of a shoot-out are never goals.';
COMMENT ON COLUMN main.goals.goal_id IS 'Key of the goal.';
COMMENT ON COLUMN main.goals.match_id IS 'The match in main.matches.';
COMMENT ON COLUMN main.goals.team IS 'The side that it counts for.';
COMMENT ON COLUMN main.goals.scorer IS 'Who scored it; of an own goal, the player who put it into his own net.';
COMMENT ON COLUMN main.goals.minute IS 'Minute of the match, without time added on.';
COMMENT ON COLUMN main.goals.added_time IS 'Minutes into time added on: 45+2 is minute 45, added_time 2.';
COMMENT ON COLUMN main.goals.kind IS 'goal, penalty or own goal.';
COMMENT ON COLUMN main.goals.assist IS 'Who laid it on.';
COMMENT ON COLUMN main.goals.claim_count IS 'Claims that it rests on.';
COMMENT ON COLUMN main.goals.confidence IS '0 to 1, as in main.matches.';
COMMENT ON COLUMN main.goals.pair_key IS 'As in main.matches.';

CREATE TABLE main.standings (
    competition VARCHAR,
    season VARCHAR,
    group_name VARCHAR,
    as_of DATE,
    team VARCHAR NOT NULL,
    position INTEGER,
    points INTEGER,
    played INTEGER,
    won INTEGER,
    drawn INTEGER,
    lost INTEGER,
    goals_for INTEGER,
    goals_against INTEGER,
    source_count INTEGER NOT NULL,
    standing_id VARCHAR NOT NULL,
    cluster VARCHAR NOT NULL
);
COMMENT ON TABLE main.standings IS 'One row per table row as reported: competition, season, group, day and team.';
COMMENT ON COLUMN main.standings.competition IS 'Canonical name.';
COMMENT ON COLUMN main.standings.season IS 'As in main.matches.';
COMMENT ON COLUMN main.standings.group_name IS 'Group or conference; NULL in a single table.';
COMMENT ON COLUMN main.standings.as_of IS 'The day on which it stood so.';
COMMENT ON COLUMN main.standings.team IS 'Canonical name.';
COMMENT ON COLUMN main.standings.position IS 'Place in the table, 1 at the top.';
COMMENT ON COLUMN main.standings.points IS 'Reported points.';
COMMENT ON COLUMN main.standings.played IS 'Reported matches played.';
COMMENT ON COLUMN main.standings.won IS 'Reported wins.';
COMMENT ON COLUMN main.standings.drawn IS 'Reported draws.';
COMMENT ON COLUMN main.standings.lost IS 'Reported defeats.';
COMMENT ON COLUMN main.standings.goals_for IS 'Reported goals scored.';
COMMENT ON COLUMN main.standings.goals_against IS 'Reported goals conceded.';
COMMENT ON COLUMN main.standings.source_count IS 'Independent articles that report it.';
COMMENT ON COLUMN main.standings.standing_id IS 'Key of the row.';
COMMENT ON COLUMN main.standings.cluster IS 'Competition and team, under which standings are reconciled.';

CREATE TABLE main.ties (
    tie_id VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    stage VARCHAR,
    team_1 VARCHAR NOT NULL,
    team_2 VARCHAR NOT NULL,
    first_leg_id VARCHAR,
    second_leg_id VARCHAR,
    aggregate_1 INTEGER,
    aggregate_2 INTEGER,
    away_goals_1 INTEGER,
    away_goals_2 INTEGER,
    status VARCHAR NOT NULL,
    winner VARCHAR,
    decided_by VARCHAR,
    next_tie_id VARCHAR,
    pair_key VARCHAR NOT NULL
);
COMMENT ON TABLE main.ties IS 'One row per knockout tie, over one match or two legs.';
COMMENT ON COLUMN main.ties.tie_id IS 'Readable key.';
COMMENT ON COLUMN main.ties.competition IS 'Canonical name.';
COMMENT ON COLUMN main.ties.season IS 'As in main.matches.';
COMMENT ON COLUMN main.ties.stage IS 'As in main.matches.';
COMMENT ON COLUMN main.ties.team_1 IS 'The side at home in the first leg, where known.';
COMMENT ON COLUMN main.ties.team_2 IS 'The other side.';
COMMENT ON COLUMN main.ties.first_leg_id IS 'The first leg, or the only match, in main.matches.';
COMMENT ON COLUMN main.ties.second_leg_id IS 'The second leg in main.matches.';
COMMENT ON COLUMN main.ties.aggregate_1 IS 'Goals of team_1 over the legs known.';
COMMENT ON COLUMN main.ties.aggregate_2 IS 'Goals of team_2 over the legs known.';
COMMENT ON COLUMN main.ties.away_goals_1 IS 'Away goals of team_1.';
COMMENT ON COLUMN main.ties.away_goals_2 IS 'Away goals of team_2.';
COMMENT ON COLUMN main.ties.status IS 'upcoming, in progress or decided.';
COMMENT ON COLUMN main.ties.winner IS 'Who went through.';
COMMENT ON COLUMN main.ties.decided_by IS 'aggregate, away goals, extra time, penalties, replay or coin toss.';
COMMENT ON COLUMN main.ties.next_tie_id IS 'The tie that the winner goes on to.';
COMMENT ON COLUMN main.ties.pair_key IS 'As in main.matches.';

CREATE TABLE main.evidence (
    fact_table VARCHAR NOT NULL,
    fact_id VARCHAR NOT NULL,
    claim_table VARCHAR NOT NULL,
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    agrees BOOLEAN NOT NULL,
    cluster VARCHAR NOT NULL
);
COMMENT ON TABLE main.evidence IS 'One row per fact and claim that bears on it: every fact back to the words it rests on.';
COMMENT ON COLUMN main.evidence.fact_table IS 'matches, goals, standings or ties.';
COMMENT ON COLUMN main.evidence.fact_id IS 'match_id, goal_id, standing_id or tie_id.';
COMMENT ON COLUMN main.evidence.claim_table IS 'The table of schema claims.';
COMMENT ON COLUMN main.evidence.claim_id IS 'The claim there.';
COMMENT ON COLUMN main.evidence.article_id IS 'The article that makes the claim.';
COMMENT ON COLUMN main.evidence.source IS 'Its source, as in main.articles.';
COMMENT ON COLUMN main.evidence.quote IS 'The words of the claim.';
COMMENT ON COLUMN main.evidence.agrees IS 'False where the claim says otherwise than the fact.';
COMMENT ON COLUMN main.evidence.cluster IS 'The set of claims reconciled together: a pair of teams, or a competition and a team.';

CREATE TABLE main.conflicts (
    fact_table VARCHAR NOT NULL,
    fact_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    chosen VARCHAR,
    other VARCHAR,
    sources_for INTEGER NOT NULL,
    sources_against INTEGER NOT NULL,
    explanation VARCHAR NOT NULL,
    cluster VARCHAR NOT NULL
);
COMMENT ON TABLE main.conflicts IS 'One row per field of a fact and value that sources give against the one chosen.';
COMMENT ON COLUMN main.conflicts.fact_table IS 'As in main.evidence.';
COMMENT ON COLUMN main.conflicts.fact_id IS 'As in main.evidence.';
COMMENT ON COLUMN main.conflicts.field IS 'The column on which sources differ.';
COMMENT ON COLUMN main.conflicts.chosen IS 'The value believed.';
COMMENT ON COLUMN main.conflicts.other IS 'The value not believed.';
COMMENT ON COLUMN main.conflicts.sources_for IS 'Independent sources for the chosen value.';
COMMENT ON COLUMN main.conflicts.sources_against IS 'Independent sources for the other.';
COMMENT ON COLUMN main.conflicts.explanation IS 'The rule that chose.';
COMMENT ON COLUMN main.conflicts.cluster IS 'As in main.evidence.';

CREATE TABLE main.teams (
    name VARCHAR PRIMARY KEY,
    country VARCHAR,
    league VARCHAR,
    gender VARCHAR,
    kind VARCHAR,
    city VARCHAR,
    region VARCHAR,
    aliases VARCHAR[] NOT NULL,
    nicknames VARCHAR[] NOT NULL,
    grounds VARCHAR[] NOT NULL,
    known BOOLEAN NOT NULL,
    present_name VARCHAR
);
COMMENT ON TABLE main.teams IS 'One row per name of a team: the reference data, and teams that only articles name.';
COMMENT ON COLUMN main.teams.name IS 'Canonical name, as used in all other tables: that of the season told of.';
COMMENT ON COLUMN main.teams.country IS 'Country in whose league it plays.';
COMMENT ON COLUMN main.teams.league IS 'League, or for a national team its confederation.';
COMMENT ON COLUMN main.teams.gender IS 'm or w.';
COMMENT ON COLUMN main.teams.kind IS 'club, reserve, youth or national.';
COMMENT ON COLUMN main.teams.city IS 'Town.';
COMMENT ON COLUMN main.teams.region IS 'State or region that newspapers use for it.';
COMMENT ON COLUMN main.teams.aliases IS 'Other forms of its name.';
COMMENT ON COLUMN main.teams.nicknames IS 'What newspapers call it.';
COMMENT ON COLUMN main.teams.grounds IS 'Home grounds, the present one first.';
COMMENT ON COLUMN main.teams.known IS 'False: no reference data has it, its name is as articles print it.';
COMMENT ON COLUMN main.teams.present_name IS 'The name that the team has now: its own, but in the row of a former name.';

CREATE TABLE main.competitions (
    name VARCHAR PRIMARY KEY,
    code VARCHAR,
    area VARCHAR,
    kind VARCHAR,
    teams VARCHAR,
    gender VARCHAR,
    tier INTEGER,
    season_kind VARCHAR,
    season_start INTEGER,
    first_year INTEGER,
    last_year INTEGER,
    aliases VARCHAR[] NOT NULL,
    rules STRUCT(
        from_season VARCHAR, to_season VARCHAR, stage VARCHAR, points_for_win INTEGER, points_for_draw INTEGER,
        tie_breakers VARCHAR[], away_goals BOOLEAN, extra_time BOOLEAN, deciders VARCHAR[]
    )[] NOT NULL,
    known BOOLEAN NOT NULL
);
COMMENT ON TABLE main.competitions IS 'One row per competition; with its rules by years.';
COMMENT ON COLUMN main.competitions.name IS 'Canonical name, as used in all other tables.';
COMMENT ON COLUMN main.competitions.code IS 'Short form used in keys.';
COMMENT ON COLUMN main.competitions.area IS 'Country or confederation.';
COMMENT ON COLUMN main.competitions.kind IS 'league, cup, league cup, super cup, continental, international or friendly.';
COMMENT ON COLUMN main.competitions.teams IS 'club or national.';
COMMENT ON COLUMN main.competitions.gender IS 'm or w.';
COMMENT ON COLUMN main.competitions.tier IS 'Level of a league, 1 at the top.';
COMMENT ON COLUMN main.competitions.season_kind IS 'calendar (2025) or split (2024-25).';
COMMENT ON COLUMN main.competitions.season_start IS 'Month in which a season starts.';
COMMENT ON COLUMN main.competitions.first_year IS 'Year of its first season, where known.';
COMMENT ON COLUMN main.competitions.last_year IS 'Year of its last season, where it has ended.';
COMMENT ON COLUMN main.competitions.aliases IS 'Other names, former and sponsors'' names among them.';
COMMENT ON COLUMN main.competitions.rules IS 'Its rules by years: points, tie-breakers in order, what settles a tie in order; main.competition_rules has them as rows, with sources.';
COMMENT ON COLUMN main.competitions.known IS 'False: no reference data has it.';

CREATE TABLE main.venues (
    name VARCHAR PRIMARY KEY,
    city VARCHAR,
    country VARCHAR,
    aliases VARCHAR[] NOT NULL,
    teams VARCHAR[] NOT NULL,
    known BOOLEAN NOT NULL
);
COMMENT ON TABLE main.venues IS 'One row per ground: of the reference data, of its clubs, and those that only articles name.';
COMMENT ON COLUMN main.venues.name IS 'Name of the ground.';
COMMENT ON COLUMN main.venues.city IS 'Town, where the reference data tells it.';
COMMENT ON COLUMN main.venues.country IS 'Country, where the reference data tells it.';
COMMENT ON COLUMN main.venues.aliases IS 'Other names.';
COMMENT ON COLUMN main.venues.teams IS 'Teams at home there, now or earlier.';
COMMENT ON COLUMN main.venues.known IS 'False: no reference data has it.';

CREATE TABLE main.competition_rules (
    competition VARCHAR NOT NULL,
    from_season VARCHAR,
    to_season VARCHAR,
    stage VARCHAR,
    applies_to VARCHAR NOT NULL,
    legs INTEGER,
    format VARCHAR,
    deciders VARCHAR[] NOT NULL,
    away_goals BOOLEAN,
    away_goals_in_extra_time BOOLEAN,
    extra_time BOOLEAN,
    points_for_win INTEGER,
    points_for_draw INTEGER,
    points_for_shoot_out INTEGER[] NOT NULL,
    tie_breakers VARCHAR[] NOT NULL,
    meetings INTEGER,
    play_offs VARCHAR[] NOT NULL,
    source VARCHAR NOT NULL
);
COMMENT ON TABLE main.competition_rules IS 'One row per competition, years and stage: the rules that held, with their source.';
COMMENT ON COLUMN main.competition_rules.competition IS 'Canonical name; any cup, any league ...: the custom where no rule names the competition.';
COMMENT ON COLUMN main.competition_rules.from_season IS 'First season; NULL: from the beginning.';
COMMENT ON COLUMN main.competition_rules.to_season IS 'Last season; NULL: until today.';
COMMENT ON COLUMN main.competition_rules.stage IS 'The stage; NULL: all of them.';
COMMENT ON COLUMN main.competition_rules.applies_to IS 'knockout (ties) or league (tables).';
COMMENT ON COLUMN main.competition_rules.legs IS 'Matches of a tie.';
COMMENT ON COLUMN main.competition_rules.format IS 'aggregate, points or series.';
COMMENT ON COLUMN main.competition_rules.deciders IS 'What settles a tie that is level, in order.';
COMMENT ON COLUMN main.competition_rules.away_goals IS 'Whether away goals settle a tie that is level.';
COMMENT ON COLUMN main.competition_rules.away_goals_in_extra_time IS 'Whether away goals of extra time count as such.';
COMMENT ON COLUMN main.competition_rules.extra_time IS 'Whether a tie that is level goes to extra time.';
COMMENT ON COLUMN main.competition_rules.points_for_win IS 'Points for a win.';
COMMENT ON COLUMN main.competition_rules.points_for_draw IS 'Points for a draw.';
COMMENT ON COLUMN main.competition_rules.points_for_shoot_out IS 'Points of the winner and the loser of a shoot-out after a draw.';
COMMENT ON COLUMN main.competition_rules.tie_breakers IS 'What ranks teams level on points, in order.';
COMMENT ON COLUMN main.competition_rules.meetings IS 'How often teams must have met before head-to-head counts; NULL: at once.';
COMMENT ON COLUMN main.competition_rules.play_offs IS 'Places for which level teams meet again.';
COMMENT ON COLUMN main.competition_rules.source IS 'Where the rule comes from.';
