-- Somebody is made the owner of a goal or a portfolio, or is to tell how it is doing.
ALTER TABLE inbox_item
  DROP CONSTRAINT inbox_item_resource_type_check,
  ADD CONSTRAINT inbox_item_resource_type_check CHECK (resource_type IN ('task', 'project', 'goal', 'portfolio',
    'status_update', 'message', 'access_request', 'budget'));
