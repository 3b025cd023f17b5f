package dev.cairn.importer;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.importer.Import.Status;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Ids;
import dev.cairn.platform.Permission;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Json;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.log.Writes;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/1.0")
class ImportController {
    private static final long LARGEST = 50L << 20;

    private final Access access;
    private final Imports imports;
    private final ImportWishes wishes;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final Preview preview;
    private final Resources resources;
    private final Writes writes;
    private final Ids ids;

    ImportController(
            Access access,
            Imports imports,
            ImportWishes wishes,
            ImportFiles files,
            ImportQueue queue,
            Preview preview,
            Resources resources,
            Writes writes,
            Ids ids) {
        this.access = access;
        this.imports = imports;
        this.wishes = wishes;
        this.files = files;
        this.queue = queue;
        this.preview = preview;
        this.resources = resources;
        this.writes = writes;
        this.ids = ids;
    }

    @GetMapping("/imports")
    @Operation(value = "List your imports", lists = "import")
    Reply list(@RequestParam String workspace, Actor actor, Ask ask) {
        var query = Query.from("import t")
                .where(ImportType.OWN + " AND t.workspace_id = :workspace")
                .bind("workspace", access.workspace(actor, workspace))
                .orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page("import", query, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/imports/{import}")
    @Operation(value = "Get an import", gives = "import")
    Reply get(@PathVariable("import") String gid, Actor actor, Ask ask) {
        return Reply.one(read(imports.find(actor, gid), actor, ask));
    }

    private Records read(Import found, Actor actor, Ask ask) {
        var query = Query.from("import t")
                .where(ImportType.OWN + " AND t.workspace_id = :workspace AND t.id = :id")
                .bind("workspace", found.workspace())
                .bind("id", found.id());
        return resources.one("import", query, ask.full(), actor, type -> ApiError.notFound(type, found.id()));
    }

    /** Takes a file, finds out how to read it, and shows what would come of it; nothing is imported yet. */
    @PostMapping("/imports")
    @Operation(value = "Bring a file to import", file = true, creates = "import")
    Reply create(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String workspace,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String mapping,
            Actor actor,
            Ask ask)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw ApiError.badInput("file", "Missing input");
        }
        if (file.getSize() > LARGEST) {
            throw ApiError.tooLarge("file: Larger than " + (LARGEST >> 20) + " MB");
        }
        if (workspace == null || workspace.isEmpty()) {
            throw ApiError.badInput("workspace", "Missing input");
        }
        long in = access.workspace(actor, workspace);
        access.require(actor, in, Permission.IMPORT_DATA);
        CsvFile.Source source = file::getInputStream;
        var charset = Encodings.of(source);
        char delimiter = Delimiters.of(source, charset);
        var columns = new CsvFile(source, charset, delimiter).columns();
        if (columns.stream().allMatch(String::isBlank)) {
            throw ApiError.badInput("file", "The first row names no columns");
        }
        boolean asanas = Mapping.isAsanas(columns);
        var given = mapping == null || mapping.isBlank() ? null : Mapping.of(columns, parsed(mapping));
        var made = new Import(
                in,
                ids.next(),
                asanas || given != null && given.hasName() ? Status.READY : Status.NEEDS_MAPPING,
                asanas,
                fileName(file),
                charset.name().toLowerCase(Locale.ROOT),
                Delimiters.wordOf(delimiter),
                given == null ? Mapping.guess(columns) : given,
                Map.of(),
                project == null || project.isEmpty() ? null : wishes.project(actor, in, project),
                null,
                actor.id());
        var shown = preview.of(made, source, actor, given == null);
        long id = writes.in(in, actor, changes -> {
            imports.add(shown.from(), shown.json());
            files.save(in, made.id(), source);
            return made.id();
        });
        return Reply.created("/imports/" + id, read(imports.find(actor, String.valueOf(id)), actor, ask));
    }

    private static JsonNode parsed(String mapping) {
        try {
            return Json.read(mapping);
        } catch (JacksonException malformed) {
            throw ApiError.badInput("mapping", "Not valid JSON");
        }
    }

    private static String fileName(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename());
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = bare.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "import.csv" : CsvFile.shortened(clean, 255);
    }

    /** Says how the file is to be read: which column is what, and where its tasks go. */
    @PutMapping("/imports/{import}")
    @Operation(
            value = "Say how to read a file to import",
            takes =
                    "encoding delimiter mapping:object project project_name date_orders:object date_orders.start_on date_orders.due_on date_orders.completed_at date_orders.created_at",
            gives = "import")
    Reply change(@PathVariable("import") String gid, Actor actor, Ask ask, Input input) throws IOException {
        var before = imports.find(actor, gid);
        requireNotRunning(before);
        var source = files.source(before.workspace(), before.id());
        var shown = preview.of(wishes.applied(before, source, actor, input), source, actor, false);
        writes.in(before.workspace(), actor, changes -> {
            imports.change(shown.from(), shown.json());
            return before.id();
        });
        return get(gid, actor, ask);
    }

    /** Begins to import in the background; what comes of it is read with {@link #get}. */
    @PostMapping("/imports/{import}/start")
    @Operation(value = "Start an import", gives = "import")
    Reply start(@PathVariable("import") String gid, Actor actor, Ask ask) {
        var found = imports.find(actor, gid);
        access.require(actor, found.workspace(), Permission.IMPORT_DATA);
        if (found.status() == Status.NEEDS_MAPPING) {
            throw ApiError.badInput("mapping", "Say first which column is what");
        }
        if (found.project() != null) {
            access.project(actor, String.valueOf(found.project()), Level.EDITOR);
        } else {
            access.require(actor, found.workspace(), Permission.CREATE_PROJECT);
        }
        writes.in(found.workspace(), actor, changes -> {
            if (!imports.begin(found)) {
                throw running();
            }
            queue.add(found);
            return found.id();
        });
        queue.look();
        return get(gid, actor, ask);
    }

    @DeleteMapping("/imports/{import}")
    @Operation("Delete an import")
    Reply delete(@PathVariable("import") String gid, Actor actor) {
        var found = imports.find(actor, gid);
        requireNotRunning(found);
        writes.in(found.workspace(), actor, changes -> {
            imports.delete(found);
            return found.id();
        });
        return Reply.empty();
    }

    private static void requireNotRunning(Import found) {
        if (found.status() == Status.RUNNING) {
            throw running();
        }
    }

    private static ApiError running() {
        return ApiError.conflict("The import is running; wait until it has ended");
    }
}
