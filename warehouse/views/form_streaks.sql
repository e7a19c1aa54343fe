-- A row here means: the latest run of one kind of one team, in one competition or over all of them.
-- Made from known matches in date order, never across a match that is known to be missing (see docs/warehouse.md).
-- needs: derived.form_streaks
CREATE OR REPLACE VIEW main.form_streaks AS
SELECT
    team, competition, kind, length, value, since, until, current, at_least,
    CASE WHEN at_least THEN 'at least ' ELSE '' END
        || CASE WHEN value IS NULL THEN length::VARCHAR ELSE value || ' in ' || length END AS says
FROM derived.form_streaks;

COMMENT ON VIEW main.form_streaks IS 'One row per team, competition (and all) and kind: its latest run, from known matches.';
COMMENT ON COLUMN main.form_streaks.team IS 'Canonical name.';
COMMENT ON COLUMN main.form_streaks.competition IS 'A competition, or all.';
COMMENT ON COLUMN main.form_streaks.kind IS 'unbeaten, wins, defeats, draws, winless, scored-in, clean-sheets; wins-in and defeats-in look at the last ten matches.';
COMMENT ON COLUMN main.form_streaks.length IS 'Matches of the run; of wins-in and defeats-in, matches looked at (ten, or as many as follow on each other for certain).';
COMMENT ON COLUMN main.form_streaks.value IS 'Of wins-in and defeats-in: how many of them were won or lost.';
COMMENT ON COLUMN main.form_streaks.since IS 'Day of the first match of the run; NULL where its date is not exact.';
COMMENT ON COLUMN main.form_streaks.until IS 'Day of its last match; NULL where its date is not exact.';
COMMENT ON COLUMN main.form_streaks.current IS 'True: it reaches to the latest known match. NULL: it does, but a later match is known to be missing.';
COMMENT ON COLUMN main.form_streaks.at_least IS 'True where it may be longer: what came before its first match is not known, or a match within it has no certain place.';
COMMENT ON COLUMN main.form_streaks.says IS 'The figure with its caution: at least 5.';
