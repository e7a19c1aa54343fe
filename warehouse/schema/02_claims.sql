-- What each article says, one table a kind. Every row carries its verbatim quote; nothing here is decided yet.

CREATE SCHEMA claims;

CREATE TABLE claims.matches (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    home_team VARCHAR NOT NULL,
    away_team VARCHAR NOT NULL,
    home_known BOOLEAN NOT NULL,
    home_goals INTEGER,
    away_goals INTEGER,
    outcome VARCHAR,
    half_time_home INTEGER,
    half_time_away INTEGER,
    extra_time BOOLEAN,
    home_penalties INTEGER,
    away_penalties INTEGER,
    status VARCHAR NOT NULL,
    date DATE,
    date_precision VARCHAR,
    competition VARCHAR,
    season VARCHAR,
    stage VARCHAR,
    leg INTEGER,
    venue VARCHAR,
    neutral BOOLEAN,
    attendance INTEGER,
    pair_key VARCHAR
);
COMMENT ON TABLE claims.matches IS 'A match, played or to be played, as one article tells it.';
COMMENT ON COLUMN claims.matches.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.matches.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.matches.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.matches.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.matches.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.matches.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.matches.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.matches.home_team IS 'Home side, or the side named first where home_known is false.';
COMMENT ON COLUMN claims.matches.away_team IS 'The other side.';
COMMENT ON COLUMN claims.matches.home_known IS 'False: the order is only that of the article.';
COMMENT ON COLUMN claims.matches.home_goals IS 'Goals after ninety minutes and extra time.';
COMMENT ON COLUMN claims.matches.away_goals IS 'Likewise for the away side.';
COMMENT ON COLUMN claims.matches.outcome IS 'home, away or draw; also set where only the winner is told.';
COMMENT ON COLUMN claims.matches.half_time_home IS 'Goals at half-time.';
COMMENT ON COLUMN claims.matches.half_time_away IS 'Goals at half-time.';
COMMENT ON COLUMN claims.matches.extra_time IS 'Whether the article tells of extra time.';
COMMENT ON COLUMN claims.matches.home_penalties IS 'Kicks scored in the shoot-out.';
COMMENT ON COLUMN claims.matches.away_penalties IS 'Kicks scored in the shoot-out.';
COMMENT ON COLUMN claims.matches.status IS 'played, scheduled, postponed or abandoned.';
COMMENT ON COLUMN claims.matches.date IS 'Local date of kick-off.';
COMMENT ON COLUMN claims.matches.date_precision IS 'day, month or season.';
COMMENT ON COLUMN claims.matches.competition IS 'Canonical name, or as printed where unknown.';
COMMENT ON COLUMN claims.matches.season IS '2025 or 2024-25.';
COMMENT ON COLUMN claims.matches.stage IS 'Stage of a cup; NULL in a league.';
COMMENT ON COLUMN claims.matches.leg IS '1 or 2.';
COMMENT ON COLUMN claims.matches.venue IS 'Ground.';
COMMENT ON COLUMN claims.matches.neutral IS 'True on neutral ground.';
COMMENT ON COLUMN claims.matches.attendance IS 'Spectators.';
COMMENT ON COLUMN claims.matches.pair_key IS 'The unordered pair of teams, under which claims are reconciled.';

CREATE TABLE claims.goals (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    match_claim_id VARCHAR,
    scorer VARCHAR NOT NULL,
    team VARCHAR NOT NULL,
    opponent VARCHAR,
    minute INTEGER,
    added_time INTEGER,
    kind VARCHAR NOT NULL,
    assist VARCHAR,
    pair_key VARCHAR
);
COMMENT ON TABLE claims.goals IS 'A goal by a named scorer, as one article tells it.';
COMMENT ON COLUMN claims.goals.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.goals.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.goals.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.goals.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.goals.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.goals.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.goals.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.goals.match_claim_id IS 'The match claim in claims.matches that it belongs to.';
COMMENT ON COLUMN claims.goals.scorer IS 'Who scored.';
COMMENT ON COLUMN claims.goals.team IS 'The side that it counts for.';
COMMENT ON COLUMN claims.goals.opponent IS 'The other side, where told.';
COMMENT ON COLUMN claims.goals.minute IS 'Minute of the match, without time added on.';
COMMENT ON COLUMN claims.goals.added_time IS 'Minutes into time added on.';
COMMENT ON COLUMN claims.goals.kind IS 'goal, penalty or own goal.';
COMMENT ON COLUMN claims.goals.assist IS 'Who laid it on.';
COMMENT ON COLUMN claims.goals.pair_key IS 'As in claims.matches; NULL where the opponent is not told.';

CREATE TABLE claims.standings (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    team VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    group_name VARCHAR,
    position INTEGER,
    points INTEGER,
    played INTEGER,
    won INTEGER,
    drawn INTEGER,
    lost INTEGER,
    goals_for INTEGER,
    goals_against INTEGER,
    as_of DATE,
    cluster VARCHAR NOT NULL
);
COMMENT ON TABLE claims.standings IS 'A table row, or a part of one, as one article reports it.';
COMMENT ON COLUMN claims.standings.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.standings.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.standings.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.standings.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.standings.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.standings.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.standings.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.standings.team IS 'Canonical name, or as printed where unknown.';
COMMENT ON COLUMN claims.standings.competition IS 'Canonical name.';
COMMENT ON COLUMN claims.standings.season IS '2025 or 2024-25.';
COMMENT ON COLUMN claims.standings.group_name IS 'Group or conference.';
COMMENT ON COLUMN claims.standings.position IS 'Place, 1 at the top.';
COMMENT ON COLUMN claims.standings.points IS 'Points.';
COMMENT ON COLUMN claims.standings.played IS 'Matches played.';
COMMENT ON COLUMN claims.standings.won IS 'Wins.';
COMMENT ON COLUMN claims.standings.drawn IS 'Draws.';
COMMENT ON COLUMN claims.standings.lost IS 'Defeats.';
COMMENT ON COLUMN claims.standings.goals_for IS 'Goals scored.';
COMMENT ON COLUMN claims.standings.goals_against IS 'Goals conceded.';
COMMENT ON COLUMN claims.standings.as_of IS 'The day on which it stood so.';
COMMENT ON COLUMN claims.standings.cluster IS 'Competition and team, under which standings are reconciled.';

CREATE TABLE claims.ties (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    team_1 VARCHAR NOT NULL,
    team_2 VARCHAR NOT NULL,
    competition VARCHAR,
    season VARCHAR,
    stage VARCHAR,
    aggregate_1 INTEGER,
    aggregate_2 INTEGER,
    winner VARCHAR,
    decided_by VARCHAR,
    pair_key VARCHAR
);
COMMENT ON TABLE claims.ties IS 'The state or outcome of a tie, as one article tells it.';
COMMENT ON COLUMN claims.ties.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.ties.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.ties.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.ties.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.ties.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.ties.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.ties.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.ties.team_1 IS 'One side.';
COMMENT ON COLUMN claims.ties.team_2 IS 'The other side.';
COMMENT ON COLUMN claims.ties.competition IS 'Canonical name.';
COMMENT ON COLUMN claims.ties.season IS '2025 or 2024-25.';
COMMENT ON COLUMN claims.ties.stage IS 'Stage of the cup.';
COMMENT ON COLUMN claims.ties.aggregate_1 IS 'Goals of team_1 over the legs.';
COMMENT ON COLUMN claims.ties.aggregate_2 IS 'Goals of team_2 over the legs.';
COMMENT ON COLUMN claims.ties.winner IS 'Who went through.';
COMMENT ON COLUMN claims.ties.decided_by IS 'aggregate, away goals, extra time, penalties, replay or coin toss.';
COMMENT ON COLUMN claims.ties.pair_key IS 'As in claims.matches.';

CREATE TABLE claims.streaks (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    team VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    length INTEGER,
    value INTEGER,
    scope VARCHAR,
    as_of DATE
);
COMMENT ON TABLE claims.streaks IS 'A run that one article reports.';
COMMENT ON COLUMN claims.streaks.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.streaks.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.streaks.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.streaks.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.streaks.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.streaks.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.streaks.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.streaks.team IS 'Canonical name, or as printed where unknown.';
COMMENT ON COLUMN claims.streaks.kind IS 'unbeaten, wins, defeats, draws, winless, wins-in, defeats-in, scored-in or clean-sheets.';
COMMENT ON COLUMN claims.streaks.length IS 'Matches that the run spans; NULL where the article gives no number.';
COMMENT ON COLUMN claims.streaks.value IS 'Of the -in kinds: how many of those matches; one defeat in ten is length 10, value 1.';
COMMENT ON COLUMN claims.streaks.scope IS 'What it counts: a competition, all competitions, home, away; NULL where not told.';
COMMENT ON COLUMN claims.streaks.as_of IS 'The day on which it stood so.';

CREATE TABLE claims.people (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    person VARCHAR NOT NULL,
    team VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    since VARCHAR
);
COMMENT ON TABLE claims.people IS 'A person''s part at a team, as one article tells it.';
COMMENT ON COLUMN claims.people.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.people.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.people.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.people.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.people.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.people.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.people.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.people.person IS 'Name.';
COMMENT ON COLUMN claims.people.team IS 'Canonical name, or as printed where unknown.';
COMMENT ON COLUMN claims.people.role IS 'head coach, captain or player.';
COMMENT ON COLUMN claims.people.since IS 'Since when, as far as told: 2024-11, 2024.';

CREATE TABLE claims.titles (
    claim_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    extractor VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    team VARCHAR NOT NULL,
    competition VARCHAR NOT NULL,
    season VARCHAR,
    times INTEGER
);
COMMENT ON TABLE claims.titles IS 'A competition won, as one article tells it.';
COMMENT ON COLUMN claims.titles.claim_id IS 'Key: a function of the article and of what is claimed.';
COMMENT ON COLUMN claims.titles.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN claims.titles.quote IS 'Verbatim words: text[char_start:char_end] of the article, counted from 0.';
COMMENT ON COLUMN claims.titles.char_start IS 'Offset of the first character of the quote, from 0.';
COMMENT ON COLUMN claims.titles.char_end IS 'Offset after the last character of the quote.';
COMMENT ON COLUMN claims.titles.extractor IS 'The rule that read it.';
COMMENT ON COLUMN claims.titles.confidence IS '0 to 1: the share of such claims that were right when last measured.';
COMMENT ON COLUMN claims.titles.team IS 'Canonical name, or as printed where unknown.';
COMMENT ON COLUMN claims.titles.competition IS 'Canonical name.';
COMMENT ON COLUMN claims.titles.season IS 'NULL where the article only says that it was won.';
COMMENT ON COLUMN claims.titles.times IS 'How often in all.';
