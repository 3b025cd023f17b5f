-- Messages come into the inbox, too.
ALTER TABLE inbox_item
  DROP CONSTRAINT inbox_item_resource_type_check,
  ADD CONSTRAINT inbox_item_resource_type_check
    CHECK (resource_type IN ('task', 'project', 'status_update', 'message', 'access_request'));
