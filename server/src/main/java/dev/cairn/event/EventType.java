package dev.cairn.event;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.Form;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.ResourceType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields of an event, which is an entry of the change log in the API's words. */
@Configuration
class EventType {
    /** What the values of a field are, where they are resources. */
    private static final String VALUE_TYPE = """
            CASE WHEN {t}.field IN ('assignee', 'followers', 'members', 'likes') THEN 'user'
              WHEN {t}.field IN ('dependencies', 'dependents', 'parent', 'duplicated_from') THEN 'task'
              WHEN {t}.field IN ('custom_fields', 'custom_field_settings') THEN 'custom_field'
              WHEN {t}.field = 'tags' THEN 'tag' END""";

    @Bean
    ResourceType event() {
        return ResourceType.named("event", "change")
                .withoutGid()
                .one("user", "user", "{t}.actor_id", Form.COMPACT)
                .column("created_at", Kind.INSTANT, Form.COMPACT)
                .value("type", Kind.TEXT, "{t}.resource_type", Form.COMPACT)
                .value("action", Kind.TEXT, EventSql.action("{t}"), Form.COMPACT)
                .any("resource", "{t}.resource_type", "{t}.resource_id", true, Form.COMPACT)
                .any("parent", "{t}.parent_type", parent(), true, Form.COMPACT)
                .when("{t}.action = 'changed'", event -> event.group("change", Form.COMPACT, null, change()))
                .build();
    }

    /** Only what was put somewhere or taken from there says where. */
    private static String parent() {
        return "CASE WHEN " + EventSql.action("{t}") + " IN ('added', 'removed') THEN {t}.parent_id END";
    }

    private static List<Field> change() {
        String action = "CASE WHEN {t}.detail->'added' IS NOT NULL THEN 'added'"
                + " WHEN {t}.detail->'removed' IS NOT NULL THEN 'removed' ELSE 'changed' END";
        return List.of(
                new Field.Value("field", Kind.TEXT, "{t}.field", Form.COMPACT, List.of()),
                new Field.Value("action", Kind.TEXT, action, Form.COMPACT, List.of("changed", "added", "removed")),
                // Of a value of a custom field, the field is told.
                value("new_value", "new", "coalesce({t}.detail->>'field', {t}.detail->>'new')"),
                value("added_value", "added", "{t}.detail->>'added'"),
                value("removed_value", "removed", "{t}.detail->>'removed'"));
    }

    /** A value stands only where it is a resource; one that the reader may not see is null. */
    private static Field value(String name, String key, String reference) {
        String isResource = "(" + VALUE_TYPE + ") IS NOT NULL";
        String id = "CASE WHEN " + isResource + " THEN (" + reference + ")::bigint END";
        var value = new Field.Any(name, VALUE_TYPE, id, false, Form.COMPACT);
        return new Field.Conditional(value, isResource + " AND {t}.detail->'" + key + "' IS NOT NULL");
    }
}
