package dev.cairn.richtext;

import dev.cairn.access.Visible;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Input;
import dev.cairn.richtext.Node.Element;
import dev.cairn.richtext.Node.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads formatted text and links what it mentions: {@code <a data-asana-gid="12"/>} gets the address, the type
 * and the name of a person, task, project or tag. Only what the writer sees is linked, so that a guessed gid
 * tells nobody a name.
 */
@Component
public final class Mentions {
    private static final int MOST = 500;
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");
    private static final Pattern MENTIONED = Pattern.compile(" " + Node.GID + "=\"(\\d+)\"");

    private final Database database;

    Mentions(Database database) {
        this.database = database;
    }

    private record Target(String type, String name) {
        String path(String gid) {
            return "/" + type + "/" + gid;
        }

        String shown() {
            return type.equals("user") ? "@" + name : name;
        }
    }

    /** The people whom a text mentions that was read before. */
    public static Set<Long> peopleIn(String html) {
        var people = new LinkedHashSet<Long>();
        for (var link : LINK.matcher(html).results().toList()) {
            var mentioned = MENTIONED.matcher(link.group());
            if (link.group().contains(" data-asana-type=\"user\"") && mentioned.find()) {
                people.add(Gid.parse(mentioned.group(1)));
            }
        }
        return people;
    }

    /** No text that people write is longer. */
    public static final int LONGEST = 65_535;

    /**
     * The text that a request gives, plain in one field or formatted in another; null where it gives neither.
     *
     * @throws ApiError 400 where it gives both
     */
    public @Nullable RichText given(Actor actor, long workspace, Input input, String plain, String formatted) {
        if (input.isSet(plain) && input.isSet(formatted)) {
            throw ApiError.badInput(plain, "Cannot be given together with " + formatted);
        }
        if (input.has(formatted) && !input.isSet(plain)) {
            String html = input.text(formatted, LONGEST);
            return html == null || html.isEmpty() ? RichText.EMPTY : read(actor, workspace, formatted, html);
        }
        if (input.has(plain)) {
            String text = input.text(plain, LONGEST);
            return text == null || text.isEmpty() ? RichText.EMPTY : RichText.fromPlain(text);
        }
        return null;
    }

    /**
     * Reads HTML as {@link RichText#parse} does and links its mentions. A mention of what the actor does not see
     * is refused, unless it carries an address already: then somebody else put it there, and it stays.
     */
    public RichText read(Actor actor, long workspace, String field, String html) {
        var body = new BodyReader(field).read(html);
        var mentioned = new TreeSet<Long>();
        collect(body, mentioned);
        if (mentioned.isEmpty()) {
            return new RichText(BodyWriter.html(body), PlainWriter.plain(body), Set.of());
        }
        if (mentioned.size() > MOST) {
            throw ApiError.badInput(field, "Mentions more than " + MOST + " people, tasks and projects");
        }
        var targets = find(actor, workspace, mentioned);
        var people = new LinkedHashSet<Long>();
        targets.forEach((id, target) -> {
            if (target.type().equals("user")) {
                people.add(id);
            }
        });
        var linked = (Element) linked(body, targets, field);
        return new RichText(BodyWriter.html(linked), PlainWriter.plain(linked), people);
    }

    private static void collect(Element element, Set<Long> into) {
        if (element.isMention()) {
            into.add(Gid.parse(element.mentioned()));
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                collect(inner, into);
            }
        }
    }

    private Map<Long, Target> find(Actor actor, long workspace, Set<Long> ids) {
        var found = new HashMap<Long, Target>();
        database.sql("""
                        SELECT u.id, 'user', u.name FROM users u JOIN workspace_membership m ON m.user_id = u.id
                          WHERE m.workspace_id = :workspace AND u.id = ANY(:ids)
                        UNION ALL SELECT t.id, 'task', t.name FROM task t
                          WHERE t.workspace_id = :workspace AND t.id = ANY(:ids) AND %s
                        UNION ALL SELECT p.id, 'project', p.name FROM project p
                          WHERE p.workspace_id = :workspace AND p.id = ANY(:ids) AND %s
                        UNION ALL SELECT g.id, 'tag', g.name FROM tag g
                          WHERE g.workspace_id = :workspace AND g.id = ANY(:ids) AND %s""".formatted(Visible.task("t"), Visible.project("p"), Visible.inWorkspace("g")))
                .bind("workspace", workspace)
                .bind("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .bindAll(Resources.of(actor))
                .list(row -> found.put(row.getLong(1), new Target(row.getString(2), row.getString(3))));
        return found;
    }

    private static Node linked(Node node, Map<Long, Target> targets, String field) {
        if (!(node instanceof Element element)) {
            return node;
        }
        if (element.isMention()) {
            return mention(element, targets, field);
        }
        List<Node> children = new ArrayList<>();
        element.children().forEach(child -> children.add(linked(child, targets, field)));
        return new Element(element.tag(), element.attributes(), children);
    }

    private static Element mention(Element element, Map<Long, Target> targets, String field) {
        String gid = element.mentioned();
        Target target = targets.get(Gid.parse(gid));
        if (target == null) {
            if (element.attribute("href") == null) {
                throw ApiError.badInput(field, "Not a person, task, project or tag that you can mention: " + gid);
            }
            return element;
        }
        boolean dynamic = element.isEmpty() || "true".equals(element.attribute("data-asana-dynamic"));
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", target.path(gid));
        attributes.put(Node.GID, gid);
        attributes.put("data-asana-accessible", "true");
        attributes.put("data-asana-type", target.type());
        attributes.put("data-asana-dynamic", String.valueOf(dynamic));
        return new Element("a", attributes, dynamic ? List.of(new Text(target.shown())) : element.children());
    }
}
