package dev.cairn.importer;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.access.Levels;
import dev.cairn.field.ProjectFields;
import dev.cairn.field.ProjectFields.ProjectField;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Spot;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.log.Changes;
import dev.cairn.project.Projects;
import dev.cairn.section.Sections;
import dev.cairn.tag.Tags;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projects, sections and tags that a file names: found where they exist, made where they do not. */
@Component
class Targets {
    private final Database database;
    private final Access access;
    private final Projects projects;
    private final Sections sections;
    private final Tags tags;
    private final ProjectFields fields;

    Targets(Database database, Access access, Projects projects, Sections sections, Tags tags, ProjectFields fields) {
        this.database = database;
        this.access = access;
        this.projects = projects;
        this.sections = sections;
        this.tags = tags;
        this.fields = fields;
    }

    /** A project that exists. */
    record Found(long id, String name) {}

    /**
     * Where the tasks of a file go.
     *
     * @param projects each project's id by its name in the file
     * @param firstSections each project's first section by the project's id
     * @param sections the sections of the main project by their names
     * @param tags each tag's id by its name
     * @param fields the custom field that each further column became
     */
    record Prepared(
            long mainProject,
            Map<String, Long> projects,
            Map<Long, Long> firstSections,
            Map<String, Long> sections,
            Map<String, Long> tags,
            Map<Integer, ProjectField> fields) {}

    /** The project that a name in the file stands for, where it exists and the actor may edit it. */
    Optional<Found> find(Import from, Actor actor, String name, boolean main) {
        if (main && from.project() != null) {
            return editable(from, actor, "p.id = :id", Map.of("id", from.project()));
        }
        var before = editable(
                from,
                actor,
                "p.id = (SELECT i.project_id FROM import_project i WHERE i.workspace_id = :workspace"
                        + " AND i.source = :source AND i.key = :key)",
                Map.of("source", source(from), "key", key(from, name)));
        // Asana's own names mean Asana's projects; the name of any other file is no reason to fill a stranger's.
        return before.isPresent() || !from.asanas()
                ? before
                : editable(from, actor, "p.name = :name", Map.of("name", name));
    }

    boolean mayEdit(Import from, Actor actor, long project) {
        return editable(from, actor, "p.id = :id", Map.of("id", project)).isPresent();
    }

    private Optional<Found> editable(Import from, Actor actor, String condition, Map<String, ?> values) {
        return database.sql("SELECT p.id, p.name FROM project p WHERE p.workspace_id = :workspace AND "
                        + condition + " AND NOT p.archived AND " + Levels.project("p")
                        + " >= 3 ORDER BY p.id LIMIT 1")
                .bindAll(values)
                .bindAll(Resources.of(actor))
                .bind("workspace", from.workspace())
                .first(row -> new Found(row.getLong(1), row.getString(2)));
    }

    private static String source(Import from) {
        return from.asanas() ? "asana" : "csv";
    }

    private static String key(Import from, String name) {
        return Fingerprint.of(from.asanas() ? name : from.creator() + "/" + name);
    }

    /** Finds or makes all that the file names; call it inside a write. */
    Prepared prepare(Import from, Actor actor, Outline outline, Changes changes) {
        var ids = new LinkedHashMap<String, Long>();
        var firstSections = new HashMap<Long, Long>();
        boolean madeMain = false;
        for (String name : outline.projects.keySet()) {
            boolean main = name.equals(outline.mainProject);
            var found = find(from, actor, name, main);
            if (main && from.project() != null) {
                access.project(actor, from.project().toString(), Level.EDITOR);
            }
            long id = found.map(Found::id).orElseGet(() -> make(from, actor, name, main, changes));
            madeMain |= main && found.isEmpty();
            ids.put(name, id);
            firstSections.put(id, sections.firstOf(from.workspace(), id));
        }
        long mainProject = ids.getOrDefault(outline.mainProject, 0L);
        var names = sections(from, outline, mainProject, madeMain, firstSections, changes);
        var tags = tags(from, actor, outline, changes);
        return new Prepared(
                mainProject, ids, firstSections, names, tags, fields(from, actor, outline, mainProject, changes));
    }

    private Map<Integer, ProjectField> fields(
            Import from, Actor actor, Outline outline, long project, Changes changes) {
        var made = new LinkedHashMap<Integer, ProjectField>();
        outline.fields.forEach((column, field) -> {
            if (field.isFilled()) {
                made.put(column, fields.named(actor, from.workspace(), project, field.wanted(), changes));
            }
        });
        return made;
    }

    private long make(Import from, Actor actor, String name, boolean main, Changes changes) {
        String called = main && from.projectName() != null ? from.projectName() : CsvFile.shortened(name, 1_024);
        long id = projects.create(from.workspace(), null, actor.id(), called, null, changes);
        database.sql("""
                        INSERT INTO import_project (workspace_id, source, key, project_id)
                        VALUES (:workspace, :source, :key, :project)
                        ON CONFLICT (workspace_id, source, key) DO UPDATE SET project_id = excluded.project_id""")
                .bind("workspace", from.workspace())
                .bind("source", source(from))
                .bind("key", key(from, name))
                .bind("project", id)
                .update();
        return id;
    }

    private Map<String, Long> sections(
            Import from,
            Outline outline,
            long project,
            boolean madeProject,
            Map<Long, Long> firstSections,
            Changes changes) {
        var known = new HashMap<String, Long>();
        if (outline.sections.isEmpty()) {
            return known;
        }
        database.sql("""
                        SELECT id, name FROM section WHERE workspace_id = :workspace AND project_id = :project
                        ORDER BY rank DESC, id DESC""")
                .bind("workspace", from.workspace())
                .bind("project", project)
                .list(row -> known.put(row.getString(2), row.getLong(1)));
        boolean spare = madeProject && !outline.mainProjectNeedsFirstSection;
        for (String name : outline.sections) {
            if (spare) {
                // A new project comes with a section without a name, which would stay empty.
                long first = firstSections.getOrDefault(project, 0L);
                sections.find(from.workspace(), first)
                        .ifPresent(section -> sections.rename(from.workspace(), section, name, changes));
                known.put(name, first);
                spare = false;
            } else {
                known.computeIfAbsent(
                        name, made -> sections.add(from.workspace(), project, made, new Spot.End(), changes));
            }
        }
        return known;
    }

    private Map<String, Long> tags(Import from, Actor actor, Outline outline, Changes changes) {
        var ids = new HashMap<String, Long>();
        for (String name : outline.tags) {
            ids.put(
                    name,
                    tags.named(from.workspace(), name)
                            .orElseGet(() -> tags.create(from.workspace(), actor.id(), name, null, "", changes)));
        }
        return ids;
    }
}
