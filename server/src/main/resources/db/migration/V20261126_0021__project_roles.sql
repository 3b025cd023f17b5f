-- What a member does in a project, in words, such as "Design lead".
ALTER TABLE project_membership ADD COLUMN project_role text;
