-- Who may do what in a team; the defaults are what held before there was a choice.
ALTER TABLE team
  ADD COLUMN edit_team_name_or_description_access_level text NOT NULL DEFAULT 'all_team_members'
    CHECK (edit_team_name_or_description_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN edit_team_visibility_or_trash_team_access_level text NOT NULL DEFAULT 'only_team_admins'
    CHECK (edit_team_visibility_or_trash_team_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN member_invite_management_access_level text NOT NULL DEFAULT 'all_team_members'
    CHECK (member_invite_management_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN guest_invite_management_access_level text NOT NULL DEFAULT 'all_team_members'
    CHECK (guest_invite_management_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN join_request_management_access_level text NOT NULL DEFAULT 'all_team_members'
    CHECK (join_request_management_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN team_member_removal_access_level text NOT NULL DEFAULT 'all_team_members'
    CHECK (team_member_removal_access_level IN ('all_team_members', 'only_team_admins')),
  ADD COLUMN team_content_management_access_level text NOT NULL DEFAULT 'no_restriction'
    CHECK (team_content_management_access_level IN ('no_restriction', 'only_team_admins')),
  ADD COLUMN endorsed boolean NOT NULL DEFAULT false;
