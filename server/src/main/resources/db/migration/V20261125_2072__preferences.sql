-- How a person likes Cairn to speak to them, in all workspaces: small, rarely written, global.
CREATE TABLE preference (
  user_id           bigint PRIMARY KEY,
  language          text,
  time_zone         text,
  first_day_of_week text CHECK (first_day_of_week IN ('saturday', 'sunday', 'monday')),
  modified_at       timestamptz NOT NULL
);
SELECT replicate_everywhere('preference');
ALTER TABLE preference ADD FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
