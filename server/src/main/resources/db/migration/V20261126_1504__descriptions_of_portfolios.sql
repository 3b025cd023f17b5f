-- What a portfolio is for, in the words of its people.
ALTER TABLE portfolio
  ADD COLUMN notes text NOT NULL DEFAULT '',
  ADD COLUMN html_notes text NOT NULL DEFAULT '<body></body>';
