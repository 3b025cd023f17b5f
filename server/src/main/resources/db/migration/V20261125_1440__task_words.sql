-- The words of tasks, apart from the tasks: an index of words on the task itself is written anew whenever anything about
-- the task changes, which took most of the time of changing a date. A reader of the log keeps them.
DROP INDEX task_words;

CREATE TABLE task_words (
  workspace_id bigint NOT NULL,
  task_id      bigint NOT NULL,
  -- Those of the name with weight A, those of the description with weight C.
  words        tsvector NOT NULL,
  PRIMARY KEY (workspace_id, task_id)
);
SELECT distribute('task_words');

INSERT INTO task_words (workspace_id, task_id, words)
SELECT workspace_id, id, setweight(search_words(name), 'A') || setweight(search_words(notes), 'C') FROM task;

CREATE INDEX task_words_found ON task_words USING gin (workspace_id, words);
ALTER TABLE task_words ADD FOREIGN KEY (workspace_id, task_id) REFERENCES task (workspace_id, id) ON DELETE CASCADE;
