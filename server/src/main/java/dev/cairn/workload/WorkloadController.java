package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Kind;
import dev.cairn.platform.fields.Paging;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Records;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.preference.PreferredZone;
import dev.cairn.workload.EffortFields.EffortField;
import dev.cairn.workload.Workers.Worker;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people have to do and what they can do. Members see that of everyone, though not all of it by name. */
@RestController
@RequestMapping("/api/1.0/workspaces/{workspace}/workload")
class WorkloadController {
    private static final List<String> LENGTHS = List.of("day", "week");
    private static final int PAGE = 100;
    private static final int WEEKS = 4;

    private final Access access;
    private final Database database;
    private final EffortFields fields;
    private final Workloads workloads;
    private final WorkloadDrafts drafts;
    private final PortfolioProjects portfolioProjects;
    private final Resources resources;
    private final PreferredZone zones;
    private final Clock clock;

    WorkloadController(
            Access access,
            Database database,
            EffortFields fields,
            Workloads workloads,
            WorkloadDrafts drafts,
            PortfolioProjects portfolioProjects,
            Resources resources,
            PreferredZone zones,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.fields = fields;
        this.workloads = workloads;
        this.drafts = drafts;
        this.portfolioProjects = portfolioProjects;
        this.resources = resources;
        this.zones = zones;
        this.clock = clock;
    }

    /** Without days it is of four weeks from this week's Monday on. */
    @GetMapping
    @Operation(
            value = "Get the workload of people",
            lists = "workload",
            asks = "team:gid project:gid portfolio:gid assignees:gids draft:gid period effort_field:gid " + Span.FIELDS)
    Reply list(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        access.requireMember(actor, in);
        var periods = periods(actor, input);
        var field = field(actor, in, input);
        var draft = draft(actor, in, input);
        var workers = workers(actor, in, input);
        int most = ask.paging().limit() == null ? PAGE : ask.paging().limit();
        var page = workers.page(database, actor, draft, ask.paging().offset(), most);
        var loads = workloads.of(actor, in, page.workers(), periods, field, draft);
        return Reply.found(records(actor, in, page.workers(), loads, ask)).paged(page.next());
    }

    private Periods periods(Actor actor, Input input) {
        LocalDate from = input.date("start_date");
        LocalDate to = input.date("end_date");
        String period = input.oneOf("period", LENGTHS);
        LocalDate first = from == null
                ? LocalDate.ofInstant(clock.instant(), zones.of(actor.id()))
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : from;
        return Periods.of(
                first,
                to == null ? first.plusWeeks(WEEKS).minusDays(1) : to,
                "day".equals(period) ? Periods.DAY : Periods.WEEK);
    }

    private @Nullable EffortField field(Actor actor, long workspace, Input input) {
        return input.isSet("effort_field")
                ? fields.named(actor, workspace, "effort_field", input.requiredReference("effort_field"))
                : fields.ofWorkspace(actor, workspace).orElse(null);
    }

    /** Of another workspace it changes nothing here. */
    private DraftChanges draft(Actor actor, long workspace, Input input) {
        if (!input.isSet("draft")) {
            return DraftChanges.NONE;
        }
        var draft = access.workloadDraft(actor, input.requiredReference("draft"));
        return draft.workspace() == workspace ? drafts.changes(draft) : DraftChanges.NONE;
    }

    private Workers workers(Actor actor, long workspace, Input input) {
        if (input.isSet("assignees")) {
            return Workers.named(
                    workspace,
                    input.references("assignees").stream()
                            .map(reference -> reference.equals("me") ? actor.id() : Gid.parse(reference))
                            .toList());
        }
        if (input.isSet("project")) {
            var project = access.project(actor, input.requiredReference("project"), Level.VIEWER);
            return Workers.ofProjects(workspace, project.id());
        }
        if (input.isSet("portfolio")) {
            var portfolio = access.portfolio(actor, input.requiredReference("portfolio"), Level.VIEWER);
            return Workers.ofProjects(workspace, portfolioProjects.in(actor, workspace, portfolio.id()));
        }
        if (input.isSet("team")) {
            var team = access.team(actor, input.requiredReference("team"), Level.VIEWER);
            return Workers.ofTeam(workspace, team.id());
        }
        return Workers.ofWorkspace(workspace);
    }

    private Records records(Actor actor, long workspace, List<Worker> workers, List<String> loads, Ask ask) {
        var query = Query.from("""
                        (SELECT :workspace::bigint AS workspace_id, w.*
                          FROM unnest(:users, :placeholders, :hours::numeric[], :loads) WITH ORDINALITY
                            w(user_id, placeholder_id, hours, periods, place)) t""")
                .bind("workspace", workspace)
                .bind("users", ids(workers, true))
                .bind("placeholders", ids(workers, false))
                .bind(
                        "hours",
                        workers.stream()
                                .map(worker -> worker.hours().perWeek().toPlainString())
                                .toArray(String[]::new))
                .bind("loads", loads.toArray(String[]::new))
                .orderBy(new Key("t.place", Kind.INTEGER, false));
        return resources.page("workload", query, ask.compact(), new Paging(PAGE, null), actor);
    }

    /** The ids of the people, or of the placeholders, each in its place. */
    private static @Nullable Long[] ids(List<Worker> workers, boolean people) {
        return workers.stream()
                .map(worker -> worker.isPerson() == people ? (Long) worker.id() : null)
                .toArray(Long[]::new);
    }
}
