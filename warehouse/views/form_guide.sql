-- A row here means: the recent results of one team, in one competition or over all of them.
-- last_five stops at a match that is known to be missing; last_known does not.
-- needs: derived.form_guide
CREATE OR REPLACE VIEW main.form_guide AS
SELECT
    team, competition, last_five, played, points, goals_for, goals_against,
    last_match, known_matches, last_known, complete
FROM derived.form_guide;

COMMENT ON VIEW main.form_guide IS 'One row per team and competition (and all): the last five results that follow on each other for certain.';
COMMENT ON COLUMN main.form_guide.team IS 'Canonical name.';
COMMENT ON COLUMN main.form_guide.competition IS 'A competition, or all.';
COMMENT ON COLUMN main.form_guide.last_five IS 'Results, newest last: WWDLW. Fewer where fewer are known without a gap.';
COMMENT ON COLUMN main.form_guide.played IS 'Matches in last_five.';
COMMENT ON COLUMN main.form_guide.points IS 'Points from them.';
COMMENT ON COLUMN main.form_guide.goals_for IS 'Goals scored in them, as far as known.';
COMMENT ON COLUMN main.form_guide.goals_against IS 'Goals conceded in them, as far as known.';
COMMENT ON COLUMN main.form_guide.last_match IS 'Day of the newest of them; NULL where its date is not exact.';
COMMENT ON COLUMN main.form_guide.known_matches IS 'All matches of the team that are known with a result and a certain place in the order.';
COMMENT ON COLUMN main.form_guide.last_known IS 'The last five known results, whatever is missing between them.';
COMMENT ON COLUMN main.form_guide.complete IS 'False: a match is known to be missing before, between or after these.';
