-- The same migrations serve a single PostgreSQL and Citus. These functions place a table
-- where Citus is present and do nothing elsewhere.

CREATE FUNCTION distribute(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
    EXECUTE format('SELECT create_distributed_table(%L, %L)', target::text, 'workspace_id');
  END IF;
END $$;

CREATE FUNCTION replicate_everywhere(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') THEN
    EXECUTE format('SELECT create_reference_table(%L)', target::text);
  END IF;
END $$;
