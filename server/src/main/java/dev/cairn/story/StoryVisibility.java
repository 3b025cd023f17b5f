package dev.cairn.story;

import dev.cairn.access.Visible;

/**
 * Who sees a story: whoever sees its task and, where the story names a project or another task, that one too. So
 * no story tells the name of something private.
 */
final class StoryVisibility {
    private StoryVisibility() {}

    static String story(String s) {
        return """
                (EXISTS (SELECT 1 FROM task vst WHERE vst.workspace_id = %1$s.workspace_id AND vst.id = %1$s.task_id
                    AND %2$s) AND %3$s)""".formatted(s, Visible.task("vst"), subject(s));
    }

    /** The half of the condition that is left for somebody who sees the story's task. */
    static String subject(String s) {
        return """
                (%1$s.detail IS NULL OR (
                  (%1$s.detail->'project' IS NULL OR EXISTS (SELECT 1 FROM project vsu
                    WHERE vsu.workspace_id = %1$s.workspace_id AND vsu.id = (%1$s.detail->>'project')::bigint AND %2$s))
                  AND (%1$s.detail->'task' IS NULL OR EXISTS (SELECT 1 FROM task vsk
                    WHERE vsk.workspace_id = %1$s.workspace_id AND vsk.id = (%1$s.detail->>'task')::bigint AND %3$s))))""".formatted(s, Visible.project("vsu"), Visible.task("vsk"));
    }
}
