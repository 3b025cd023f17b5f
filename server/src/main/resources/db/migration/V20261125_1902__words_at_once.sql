-- By default a GIN index collects what is new in a list that every search reads through, up to 4 MB of it: 30 ms for
-- each search while tasks were being written, and a stall whenever the list was emptied. Into the index at once, then;
-- the words of tasks are written by a reader of the log, for which nobody waits.
ALTER INDEX task_words_found SET (fastupdate = off);
ALTER INDEX task_words_named SET (fastupdate = off);
ALTER INDEX story_words SET (fastupdate = off);
ALTER INDEX search_word_similar SET (fastupdate = off);
ALTER INDEX project_plain_name SET (fastupdate = off);
ALTER INDEX users_plain_name SET (fastupdate = off);
SELECT gin_clean_pending_list(i) FROM unnest(ARRAY['task_words_found', 'task_words_named', 'story_words',
  'search_word_similar', 'project_plain_name', 'users_plain_name']::regclass[]) i;
