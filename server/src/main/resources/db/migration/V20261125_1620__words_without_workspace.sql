-- Beginning with the workspace, a search for a rare word went through the list of all that the workspace has: with a
-- million tasks 5 ms instead of 0.1. Words that other workspaces use too are passed over by the condition.
DROP INDEX task_words_found;
CREATE INDEX task_words_found ON task_words USING gin (words);
CREATE INDEX task_words_named ON task_words USING gin (ts_filter(words, '{a}'));
DROP INDEX story_words;
CREATE INDEX story_words ON story USING gin (search_words(text)) WHERE type = 'comment';
