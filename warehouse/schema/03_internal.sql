-- What a refresh must remember of itself. Nobody else should read it; it may change without notice.

CREATE SCHEMA internal;

CREATE TABLE internal.schema_version (
    version INTEGER PRIMARY KEY,
    applied_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE internal.schema_version IS 'One row per form of the schema that this warehouse has had; the highest is the present one.';
COMMENT ON COLUMN internal.schema_version.version IS 'Number of the file in warehouse/migrations.';
COMMENT ON COLUMN internal.schema_version.applied_at IS 'UTC time when it was put into that form.';

CREATE TABLE internal.files (
    path VARCHAR NOT NULL,
    size BIGINT NOT NULL,
    mtime_ns BIGINT NOT NULL,
    sha256 VARCHAR NOT NULL,
    parser_version VARCHAR NOT NULL,
    article_count INTEGER NOT NULL
);
COMMENT ON TABLE internal.files IS 'One row per input file as last read: what a refresh compares the folder with.';
COMMENT ON COLUMN internal.files.path IS 'Path below raw.';
COMMENT ON COLUMN internal.files.size IS 'Bytes.';
COMMENT ON COLUMN internal.files.mtime_ns IS 'Time of last change in nanoseconds; saves reading a file that cannot have changed.';
COMMENT ON COLUMN internal.files.sha256 IS 'Digest of its bytes and of the .meta.json beside it.';
COMMENT ON COLUMN internal.files.parser_version IS 'Version of the extractor that read it.';
COMMENT ON COLUMN internal.files.article_count IS 'Articles found in it.';

CREATE TABLE internal.state (
    name VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE internal.state IS 'Versions of the steps that made this warehouse, by name of the step.';
COMMENT ON COLUMN internal.state.name IS 'Step.';
COMMENT ON COLUMN internal.state.value IS 'Version or digest; a step whose version differs is done anew.';

CREATE TABLE internal.reported_ties AS FROM main.ties LIMIT 0;
COMMENT ON TABLE internal.reported_ties IS 'Ties as the claims of their two teams give them; main.ties adds what the other ties of the season tell.';

CREATE TABLE internal.signatures (
    article_id VARCHAR NOT NULL,
    signature BLOB NOT NULL
);
COMMENT ON TABLE internal.signatures IS 'One row per article long enough to be told from a copy: the sketch of its text.';
COMMENT ON COLUMN internal.signatures.article_id IS 'The article in main.articles.';
COMMENT ON COLUMN internal.signatures.signature IS 'Values of the MinHash of its runs of words, see transforms/reconcile/copies.py.';
