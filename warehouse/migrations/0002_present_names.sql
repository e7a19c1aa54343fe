-- Version 2: teams of former names have rows of their own, each with the name that the team has now.
ALTER TABLE main.teams ADD COLUMN present_name VARCHAR;
COMMENT ON COLUMN main.teams.present_name IS 'The name that the team has now: its own, but in the row of a former name.';
