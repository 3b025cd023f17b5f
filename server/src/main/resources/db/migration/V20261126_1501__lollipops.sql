ALTER TABLE chart DROP CONSTRAINT chart_chart_type_check;
ALTER TABLE chart ADD CONSTRAINT chart_chart_type_check
  CHECK (chart_type IN ('number', 'bar', 'stacked_bar', 'lollipop', 'line', 'burn_up', 'donut')) NOT VALID;
ALTER TABLE chart VALIDATE CONSTRAINT chart_chart_type_check;
