-- A row here means: a reported table row whose matches are not the sum of those won, drawn and lost.
-- table: main.standings
-- severity: warn
SELECT standing_id, played, won, drawn, lost FROM main.standings WHERE played <> won + drawn + lost
