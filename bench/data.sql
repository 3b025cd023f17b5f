-- Fills an empty Cairn with one company: the same every time, for the same sizes.
-- Variables: users, projects, tasks_per_project.
-- Ids tell what they are, so that scenarios can name any row: 8, the kind in 5 digits, the number in 12.

\set ON_ERROR_STOP on
BEGIN;

CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  'SELECT 800000000000000000 + kind * 1000000000000 + n';

-- A number from 0 to most - 1 that looks random and never changes; other seeds give other numbers.
CREATE FUNCTION pg_temp.any_of(most bigint, n bigint, seed bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
  'SELECT (hashint8extended(n, seed) & 2147483647) % most';

-- Indexes are made at the end, and references are right by themselves: a million tasks are there in minutes.
SET LOCAL session_replication_role = replica;
SET LOCAL maintenance_work_mem = '1GB';
CREATE TEMP TABLE index_to_make AS
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_index i WHERE NOT i.indisunique AND i.indrelid IN ('task'::regclass, 'task_words'::regclass, 'task_project'::regclass,
  'task_follower'::regclass, 'task_like'::regclass, 'task_tag'::regclass, 'story'::regclass);
DO $$ DECLARE made record; BEGIN
  FOR made IN SELECT * FROM index_to_make LOOP EXECUTE 'DROP INDEX ' || made.name; END LOOP;
END $$;

CREATE FUNCTION pg_temp.words(many int, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg((ARRAY['plan', 'review', 'the', 'budget', 'with', 'team', 'before', 'launch', 'check', 'every',
    'contract', 'for', 'customer', 'draft', 'report', 'and', 'send', 'invoice', 'to', 'supplier', 'update', 'site',
    'copy', 'fix', 'broken', 'links', 'prepare', 'agenda', 'call', 'agency', 'about', 'photos'
    ])[1 + pg_temp.any_of(32, n, word)], ' ') FROM generate_series(1, many) word $$;

-- A word that few tasks have, made of three syllables as data.mjs makes them.
CREATE FUNCTION pg_temp.rare_word(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg((ARRAY['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'to', 've', 'zu', 'ba', 'do', 'fi'])
    [1 + pg_temp.any_of(13, n, 930 + syllable)], '') FROM generate_series(1, 3) syllable $$;

-- Fractional ranks as the server makes them, in the order of n.
CREATE FUNCTION pg_temp.rank(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
  'SELECT ''V'' || lpad(n::text, 7, ''0'') || ''V''';

CREATE TEMP TABLE phrase AS SELECT p AS number, pg_temp.words(18, p) AS words FROM generate_series(0, 4095) p;
ANALYZE phrase;

CREATE TEMP TABLE moment AS SELECT timestamptz '2026-01-05 08:00:00Z' AS began, date '2026-01-05' AS day;

INSERT INTO workspace (id, name, created_at, modified_at)
SELECT pg_temp.id(1, 0), 'Bench', began, began FROM moment;
INSERT INTO change_counter (workspace_id, seq) VALUES (pg_temp.id(1, 0), 0);

INSERT INTO users (id, name, email, created_at, modified_at)
SELECT pg_temp.id(2, n), 'Person ' || n, 'person' || n || '@bench.example', began, began
FROM generate_series(0, :users - 1) n, moment;
INSERT INTO personal_access_token (id, user_id, name, token_hash, created_at)
SELECT pg_temp.id(3, n), pg_temp.id(2, n), 'bench', sha256(('bench-token-' || n)::bytea), began
FROM generate_series(0, :users - 1) n, moment;
INSERT INTO workspace_membership (workspace_id, id, user_id, role, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(4, n), pg_temp.id(2, n), CASE n WHEN 0 THEN 'admin' ELSE 'member' END, began
FROM generate_series(0, :users - 1) n, moment;

INSERT INTO team (workspace_id, id, name, created_at, modified_at)
SELECT pg_temp.id(1, 0), pg_temp.id(5, n), 'Team ' || n, began, began FROM generate_series(0, 4) n, moment;
INSERT INTO team_membership (workspace_id, id, team_id, user_id, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(6, n), pg_temp.id(5, n % 5), pg_temp.id(2, n), began
FROM generate_series(0, :users - 1) n, moment;

INSERT INTO project (workspace_id, id, team_id, name, owner_id, created_by, created_at, modified_at)
SELECT pg_temp.id(1, 0), pg_temp.id(7, n), pg_temp.id(5, n % 5), 'Project ' || n, owner, owner, began, began
FROM generate_series(0, :projects - 1) n, moment, LATERAL (SELECT pg_temp.id(2, n % :users)) o(owner);
INSERT INTO project_membership (workspace_id, id, project_id, user_id, access_level, created_at)
SELECT workspace_id, pg_temp.id(8, row_number() OVER ()), id, owner_id, 'admin', created_at FROM project;
INSERT INTO section (workspace_id, id, project_id, name, rank, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(9, p * 5 + s), pg_temp.id(7, p), 'Section ' || s, pg_temp.rank(s), began
FROM generate_series(0, :projects - 1) p, generate_series(0, 4) s, moment;

INSERT INTO user_task_list (workspace_id, id, user_id, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(10, n), pg_temp.id(2, n), began
FROM generate_series(0, :users - 1) n, moment;
INSERT INTO section (workspace_id, id, user_task_list_id, name, rank, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(11, n * 4 + s), pg_temp.id(10, n),
  (ARRAY['Recently assigned', 'Do today', 'Do next week', 'Do later'])[s + 1], pg_temp.rank(s), began
FROM generate_series(0, :users - 1) n, generate_series(0, 3) s, moment;

-- Four of five tasks have an assignee, seven of ten a due date, three of ten are complete.
INSERT INTO task (workspace_id, id, name, notes, html_notes, path, assignee_id, assigned_by, assignee_section_id,
  assignee_rank, completed, completed_at, completed_by, due_on, num_likes, created_by, created_at, modified_at)
SELECT pg_temp.id(1, 0), pg_temp.id(12, n), initcap(pg_temp.words(4, n) || ' ' || pg_temp.rare_word(n)),
  text, '<body>' || text || '</body>',
  ARRAY[pg_temp.id(12, n)], CASE WHEN given THEN pg_temp.id(2, person) END, CASE WHEN given THEN author END,
  CASE WHEN given THEN pg_temp.id(11, person * 4 + pg_temp.any_of(4, n, 903)) END,
  CASE WHEN given THEN pg_temp.rank(n) END, done, CASE WHEN done THEN began END, CASE WHEN done THEN author END,
  CASE WHEN pg_temp.any_of(10, n, 904) < 7 THEN day + pg_temp.any_of(365, n, 905)::int END,
  (pg_temp.any_of(10, n, 909) = 0)::int, author, began, began + n * interval '1 second'
FROM moment, generate_series(0, :projects * :tasks_per_project - 1) n
  JOIN phrase a ON a.number = pg_temp.any_of(4096, n, 920) JOIN phrase b ON b.number = pg_temp.any_of(4096, n, 921),
  LATERAL (SELECT pg_temp.any_of(:users, n, 900), pg_temp.any_of(5, n, 901) > 0, pg_temp.any_of(10, n, 902) < 3,
    pg_temp.id(2, pg_temp.any_of(:users, n, 906)), a.words || ' ' || b.words) made(person, given, done, author, text);
INSERT INTO task_words (workspace_id, task_id, words)
SELECT workspace_id, id, setweight(search_words(name), 'A') || setweight(search_words(notes), 'C') FROM task;
INSERT INTO task_project (workspace_id, project_id, task_id, section_id, rank, added_at)
SELECT pg_temp.id(1, 0), pg_temp.id(7, n / :tasks_per_project), pg_temp.id(12, n),
  pg_temp.id(9, n / :tasks_per_project * 5 + n % 5), pg_temp.rank(n % :tasks_per_project), began
FROM generate_series(0, :projects * :tasks_per_project - 1) n, moment;
INSERT INTO task_follower (workspace_id, task_id, user_id, followed_at)
SELECT workspace_id, id, created_by, created_at FROM task
UNION SELECT workspace_id, id, assignee_id, created_at FROM task WHERE assignee_id IS NOT NULL;
INSERT INTO task_like (workspace_id, task_id, user_id, liked_at)
SELECT workspace_id, id, created_by, created_at FROM task WHERE num_likes > 0;

-- Ten tags; two of five tasks have one.
INSERT INTO tag (workspace_id, id, name, color, created_by, created_at, modified_at)
SELECT pg_temp.id(1, 0), pg_temp.id(13, n), 'Tag ' || n, 'dark-green', pg_temp.id(2, 0), began, began
FROM generate_series(0, 9) n, moment;
INSERT INTO task_tag (workspace_id, task_id, tag_id, added_at)
SELECT workspace_id, id, pg_temp.id(13, pg_temp.any_of(10, id, 907)), created_at FROM task
WHERE pg_temp.any_of(5, id, 908) < 2;

INSERT INTO story (workspace_id, id, task_id, type, resource_subtype, text, html_text, created_by, created_at)
SELECT pg_temp.id(1, 0), pg_temp.id(14, n), pg_temp.id(12, n / 2), 'comment', 'comment_added', a.words,
  '<body>' || a.words || '</body>', pg_temp.id(2, pg_temp.any_of(:users, n, 910)), began
FROM moment, generate_series(0, :projects * :tasks_per_project * 2 - 1) n
  JOIN phrase a ON a.number = pg_temp.any_of(4096, n, 922);

DO $$ DECLARE made record; BEGIN
  FOR made IN SELECT * FROM index_to_make LOOP EXECUTE made.definition; END LOOP;
END $$;
COMMIT;
VACUUM ANALYZE;
CHECKPOINT;
