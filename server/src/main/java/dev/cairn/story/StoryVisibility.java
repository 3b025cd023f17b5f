package dev.cairn.story;

import dev.cairn.access.Visible;

/**
 * Who sees a story: whoever sees its task or goal and, where the story names a project, a custom field, another task, a
 * portfolio or another goal, that one too. So no story tells the name of something private.
 */
final class StoryVisibility {
    private StoryVisibility() {}

    static String story(String s) {
        return """
                ((EXISTS (SELECT 1 FROM task vst WHERE vst.workspace_id = %1$s.workspace_id AND vst.id = %1$s.task_id
                    AND %2$s) OR %4$s) AND %3$s)""".formatted(s, Visible.task("vst"), subject(s), Visible.withGoal(s));
    }

    /** The half of the condition that is left for somebody who sees the story's task or goal. */
    static String subject(String s) {
        return """
                (%1$s.detail IS NULL OR (
                  (%1$s.detail->'project' IS NULL OR EXISTS (SELECT 1 FROM project vsu
                    WHERE vsu.workspace_id = %1$s.workspace_id AND vsu.id = (%1$s.detail->>'project')::bigint AND %2$s))
                  AND (%1$s.detail->'task' IS NULL OR EXISTS (SELECT 1 FROM task vsk
                    WHERE vsk.workspace_id = %1$s.workspace_id AND vsk.id = (%1$s.detail->>'task')::bigint AND %3$s))
                  AND (%1$s.detail->'goal' IS NULL OR EXISTS (SELECT 1 FROM goal vsg
                    WHERE vsg.workspace_id = %1$s.workspace_id AND vsg.id = (%1$s.detail->>'goal')::bigint AND %6$s))
                  AND (%1$s.detail->'portfolio' IS NULL OR EXISTS (SELECT 1 FROM portfolio vsn
                    WHERE vsn.workspace_id = %1$s.workspace_id AND vsn.id = (%1$s.detail->>'portfolio')::bigint
                      AND %7$s))
                  AND (%1$s.detail->'custom_field' IS NULL OR EXISTS (SELECT 1 FROM task_project vsp
                    JOIN custom_field_setting vss ON vss.workspace_id = vsp.workspace_id AND vss.project_id = vsp.project_id
                    JOIN custom_field vsf ON vsf.workspace_id = vss.workspace_id AND vsf.id = vss.custom_field_id
                    JOIN project vsq ON vsq.workspace_id = vsp.workspace_id AND vsq.id = vsp.project_id
                    WHERE vsp.workspace_id = %1$s.workspace_id AND vsp.task_id = %1$s.task_id
                    AND vss.custom_field_id = (%1$s.detail->>'custom_field')::bigint AND %4$s AND %5$s))))""".formatted(
                        s,
                        Visible.project("vsu"),
                        Visible.task("vsk"),
                        Visible.customField("vsf"),
                        Visible.project("vsq"),
                        Visible.goal("vsg"),
                        Visible.portfolio("vsn"));
    }
}
