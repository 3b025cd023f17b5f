-- Words are found whatever their accents and case, in any language, and by their beginnings. All three extensions come
-- with PostgreSQL and are trusted: whoever owns the database may add them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Immutable, which unaccent itself is not, as its rules could be changed: ours are not. Indexes are made of it.
CREATE FUNCTION search_words(content text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
  SET search_path FROM CURRENT AS $$
BEGIN
  RETURN to_tsvector('pg_catalog.simple', unaccent(content));
END $$;

CREATE INDEX task_words ON task USING gin (workspace_id, search_words(name || ' ' || notes)) WHERE deleted_at IS NULL;
CREATE INDEX story_words ON story USING gin (workspace_id, search_words(text)) WHERE type = 'comment';
CREATE INDEX task_modified ON task (workspace_id, modified_at, id) WHERE deleted_at IS NULL;

-- The words that a workspace uses, for those that somebody mistypes. Words that went out of use do no harm.
CREATE TABLE search_word (
  workspace_id bigint NOT NULL,
  word         text NOT NULL COLLATE "C",
  PRIMARY KEY (workspace_id, word)
);
SELECT distribute('search_word');
CREATE INDEX search_word_similar ON search_word USING gin (workspace_id, word gin_trgm_ops);
ALTER TABLE search_word ADD FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE;

-- A name without accents and case, for what is found by any part of it.
CREATE FUNCTION plain_name(name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
  SET search_path FROM CURRENT AS $$
BEGIN
  RETURN lower(unaccent(name));
END $$;

CREATE INDEX project_plain_name ON project USING gin (workspace_id, plain_name(name) gin_trgm_ops) WHERE deleted_at IS NULL;
CREATE INDEX users_plain_name ON users USING gin (plain_name(name) gin_trgm_ops, plain_name(email) gin_trgm_ops);
