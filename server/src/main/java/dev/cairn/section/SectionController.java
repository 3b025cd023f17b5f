package dev.cairn.section;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Spot;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import dev.cairn.section.Sections.Section;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0")
class SectionController {
    static final int LONGEST_NAME = 1_024;
    private static final String SIBLINGS = "insert_before:gid insert_after:gid";

    private final Access access;
    private final Sections sections;
    private final Resources resources;
    private final Writes writes;

    SectionController(Access access, Sections sections, Resources resources, Writes writes) {
        this.access = access;
        this.sections = sections;
        this.resources = resources;
        this.writes = writes;
    }

    @GetMapping("/projects/{project}/sections")
    @Operation(value = "List the sections of a project", lists = "section")
    Reply list(@PathVariable String project, Actor actor, Ask ask) {
        var granted = access.project(actor, project, Level.VIEWER);
        var query = Query.from("section t")
                .where("t.workspace_id = :workspace AND t.project_id = :project")
                .bind("workspace", granted.workspace())
                .bind("project", granted.id())
                .orderBy(Key.text("t.rank"), Key.id("t.id"));
        return Reply.list(resources.page("section", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/sections/{section}")
    @Operation(value = "Get a section", gives = "section")
    Reply get(@PathVariable String section, Actor actor, Ask ask) {
        var granted = access.section(actor, section, Level.VIEWER);
        return Reply.one(resources.one(
                "section",
                byId(granted.workspace(), granted.id()),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, section)));
    }

    @PostMapping("/projects/{project}/sections")
    @Operation(value = "Create a section in a project", needs = "name", takes = SIBLINGS, creates = "section")
    Reply create(@PathVariable String project, Actor actor, Ask ask, Input input) {
        String name = input.requiredText("name", LONGEST_NAME);
        Spot spot = input.besideOrEnd("insert_before", "insert_after");
        var granted = access.project(actor, project, Level.EDITOR);
        long id = writes.in(
                granted.workspace(),
                actor,
                changes -> sections.add(granted.workspace(), granted.id(), name, spot, changes));
        return Reply.created(
                "/sections/" + id,
                resources.one(
                        "section",
                        byId(granted.workspace(), id),
                        ask.full(),
                        actor,
                        type -> ApiError.notFound(type, id)));
    }

    @PutMapping("/sections/{section}")
    @Operation(value = "Update a section", takes = "name " + SIBLINGS, gives = "section")
    Reply update(@PathVariable String section, Actor actor, Ask ask, Input input) {
        Spot spot = input.beside("insert_before", "insert_after");
        String name = input.has("name") ? input.requiredText("name", LONGEST_NAME) : null;
        var granted = access.section(actor, section, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            Section found = found(granted);
            if (name != null) {
                sections.rename(granted.workspace(), found, name, changes);
            }
            if (spot != null) {
                sections.move(granted.workspace(), found, spot, changes);
            }
            return granted.id();
        });
        return get(section, actor, ask);
    }

    @DeleteMapping("/sections/{section}")
    @Operation("Delete a section")
    Reply delete(@PathVariable String section, Actor actor) {
        var granted = access.section(actor, section, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            sections.delete(granted.workspace(), found(granted), actor, changes);
            return granted.id();
        });
        return Reply.empty();
    }

    @PostMapping("/projects/{project}/sections/insert")
    @Operation(
            value = "Move a section in its project",
            needs = "section",
            takes = "before_section:gid after_section:gid")
    Reply insert(@PathVariable String project, Actor actor, Input input) {
        String section = input.requiredReference("section");
        Spot spot = input.beside("before_section", "after_section");
        if (spot == null) {
            throw ApiError.badInput("before_section", "Either before_section or after_section is needed");
        }
        var granted = access.project(actor, project, Level.EDITOR);
        var moved = access.section(actor, section, Level.EDITOR);
        writes.in(granted.workspace(), actor, changes -> {
            Section found = found(moved);
            if (found.project() == null || found.project() != granted.id()) {
                throw ApiError.badInput("section", "Not a section of this project: " + section);
            }
            sections.move(granted.workspace(), found, spot, changes);
            return moved.id();
        });
        return Reply.empty();
    }

    private Section found(Access.Granted granted) {
        return sections.find(granted.workspace(), granted.id())
                .orElseThrow(() -> ApiError.notFound("section", granted.id()));
    }

    private static Query byId(long workspace, long id) {
        return Query.from("section t")
                .where("t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", workspace)
                .bind("id", id);
    }
}
