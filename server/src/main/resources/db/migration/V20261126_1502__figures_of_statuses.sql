-- What there was to count when the update was made; null for those from before this was kept.
ALTER TABLE status_update ADD COLUMN figures jsonb;
