-- The month in which a company's year begins. A year is named after the one in which it ends.
ALTER TABLE workspace ADD COLUMN fiscal_year_start integer NOT NULL DEFAULT 1
  CHECK (fiscal_year_start BETWEEN 1 AND 12);

ALTER TABLE time_period ADD COLUMN fiscal_year integer;
UPDATE time_period SET fiscal_year = extract(year FROM end_on)::int;
ALTER TABLE time_period ALTER COLUMN fiscal_year SET NOT NULL;
