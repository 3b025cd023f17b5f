package dev.cairn.inbox;

import dev.cairn.access.Levels;
import dev.cairn.access.Visible;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of what stands in an inbox, and of the inbox itself. */
@Configuration
class InboxItemType {
    /** A long thread is read where it is. */
    private static final int MOST_STORIES = 4;

    /** More unread than that is just many. */
    private static final int MOST_COUNTED = 100;

    private static final String PRESSING = """
            (SELECT r.reason FROM unnest(%s) WITH ORDINALITY r(reason, place)
              WHERE r.reason = ANY({t}.reasons) ORDER BY r.place LIMIT 1)""".formatted(Reason.sql());

    /** What others did since the person last read it, the newest of it; not what came later and was no news to them. */
    private static final String STORIES = """
            inbox_item l CROSS JOIN LATERAL (
              SELECT s.* FROM story s WHERE s.workspace_id = l.workspace_id AND l.resource_type = 'task'
                AND s.task_id = l.resource_id AND s.created_at BETWEEN l.news_since AND l.updated_at
                AND s.created_by IS DISTINCT FROM l.user_id
                AND s.resource_subtype IN ('comment_added', 'assigned', 'marked_complete', 'marked_incomplete',
                  'due_date_changed', 'attachment_added', 'approval_status_changed', 'added_to_project')
              ORDER BY s.id DESC LIMIT %d) {t}""".formatted(MOST_STORIES);

    /** An inbox is its owner's; what the owner may not see any longer stands in it no more. */
    static String visible(String t) {
        return """
                (%1$s.workspace_id = ANY(:workspaces) AND %1$s.user_id = :me AND CASE %1$s.resource_type
                  WHEN 'task' THEN EXISTS (SELECT 1 FROM task vi WHERE vi.workspace_id = %1$s.workspace_id
                    AND vi.id = %1$s.resource_id AND %2$s)
                  WHEN 'status_update' THEN EXISTS (SELECT 1 FROM status_update vu
                    WHERE vu.workspace_id = %1$s.workspace_id AND vu.id = %1$s.resource_id
                      AND (%3$s OR %7$s OR %8$s))
                  WHEN 'goal' THEN EXISTS (SELECT 1 FROM goal vg WHERE vg.workspace_id = %1$s.workspace_id
                    AND vg.id = %1$s.resource_id AND %9$s)
                  WHEN 'portfolio' THEN EXISTS (SELECT 1 FROM portfolio vp WHERE vp.workspace_id = %1$s.workspace_id
                    AND vp.id = %1$s.resource_id AND %10$s)
                  WHEN 'message' THEN EXISTS (SELECT 1 FROM message vm
                    WHERE vm.workspace_id = %1$s.workspace_id AND vm.id = %1$s.resource_id) AND %3$s
                  WHEN 'access_request' THEN EXISTS (SELECT 1 FROM access_request vr
                    JOIN project vq ON vq.workspace_id = vr.workspace_id AND vq.id = vr.project_id
                    WHERE vr.workspace_id = %1$s.workspace_id AND vr.id = %1$s.resource_id AND %4$s)
                    OR EXISTS (SELECT 1 FROM access_request vs
                    JOIN team vt ON vt.workspace_id = vs.workspace_id AND vt.id = vs.team_id
                    WHERE vs.workspace_id = %1$s.workspace_id AND vs.id = %1$s.resource_id AND %5$s)
                    OR EXISTS (SELECT 1 FROM access_request vo
                    JOIN portfolio vf ON vf.workspace_id = vo.workspace_id AND vf.id = vo.portfolio_id
                    WHERE vo.workspace_id = %1$s.workspace_id AND vo.id = %1$s.resource_id AND %6$s)
                  WHEN 'budget' THEN EXISTS (SELECT 1 FROM budget vb
                    WHERE vb.workspace_id = %1$s.workspace_id AND vb.id = %1$s.resource_id) AND %11$s
                  ELSE %3$s END)""".formatted(
                        t,
                        Visible.task("vi"),
                        Visible.withProject(t),
                        Levels.administersProject("vq"),
                        Levels.answersForTeam("vt"),
                        Levels.administersPortfolio("vf"),
                        Visible.withGoal("vu"),
                        Visible.withPortfolio("vu"),
                        Visible.goal("vg"),
                        Visible.portfolio("vp"),
                        Visible.withAdministeredProject(t));
    }

    @Bean
    ResourceType inboxItem() {
        return ResourceType.named("inbox_item", "inbox_item")
                .visibleWhere(InboxItemType::visible)
                .any("resource", "{t}.resource_type", "{t}.resource_id", false, Form.COMPACT)
                .value("reason", Kind.TEXT, PRESSING, Form.COMPACT)
                .column("unread", Kind.BOOLEAN, Form.COMPACT)
                .column("updated_at", Kind.INSTANT, Form.COMPACT)
                .column("reasons", Kind.TEXTS, Form.FULL)
                .one("actor", "user", "{t}.actor_id", Form.FULL)
                .one("project", "project", "{t}.project_id", Form.FULL)
                .value("archived", Kind.BOOLEAN, "({t}.archived_at IS NOT NULL)", Form.FULL)
                .column("archived_at", Kind.INSTANT, Form.FULL)
                .column("bookmarked", Kind.BOOLEAN, Form.FULL)
                .column("remind_at", Kind.INSTANT, Form.FULL)
                .many("stories", "story", STORIES, "l.id", "{t}.id", Form.ASKED)
                .build();
    }

    @Bean
    ResourceType inbox() {
        return ResourceType.named("inbox", "workspace")
                .global()
                .withoutGid()
                .value("unread_count", Kind.INTEGER, """
                        (SELECT count(*) FROM (SELECT 1 FROM inbox_item i WHERE i.workspace_id = {t}.id AND i.user_id = :me
                          AND i.unread AND i.archived_at IS NULL AND %s LIMIT %d) counted)""".formatted(visible("i"), MOST_COUNTED), Form.FULL)
                .value(
                        "quiet_reasons",
                        Kind.TEXTS,
                        "ARRAY(SELECT q.reason FROM quiet_reason q WHERE"
                                + " q.workspace_id = {t}.id AND q.user_id = :me ORDER BY q.reason)",
                        Form.FULL)
                .build();
    }
}
