package dev.cairn.workload;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.workload.WorkloadSettings.Settings;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a workspace plans: its members see that, its admins change it. */
@RestController
@RequestMapping("/api/1.0/workspaces/{workspace}/workload_settings")
class WorkloadSettingsController {
    private final Access access;
    private final WorkloadSettings settings;
    private final EffortFields fields;
    private final Resources resources;

    WorkloadSettingsController(Access access, WorkloadSettings settings, EffortFields fields, Resources resources) {
        this.access = access;
        this.settings = settings;
        this.fields = fields;
        this.resources = resources;
    }

    @GetMapping
    @Operation(value = "Get the workload settings of a workspace", gives = "workload_settings")
    Reply get(@PathVariable String workspace, Actor actor, Ask ask) {
        long in = access.workspace(actor, workspace);
        access.requireMember(actor, in);
        var query = Query.from("workspace_membership t")
                .where("t.workspace_id = :workspace AND t.user_id = :me")
                .bind("workspace", in);
        return Reply.one(resources.one(
                "workload_settings", query, ask.full(), actor, missing -> ApiError.notFound("workspace", workspace)));
    }

    @PutMapping
    @Operation(
            value = "Update the workload settings of a workspace",
            takes = "effort_field:gid currency_code " + WeekHours.FIELDS,
            gives = "workload_settings")
    Reply update(@PathVariable String workspace, Actor actor, Ask ask, Input input) {
        long in = access.workspace(actor, workspace);
        access.requireAdmin(actor, in);
        Long field = field(actor, in, input);
        String currency = currency(input);
        var days = input.object("hours");
        settings.update(
                actor,
                in,
                before -> new Settings(
                        days == null ? before.hours() : before.hours().with(days),
                        input.has("effort_field") ? field : before.effortField(),
                        currency == null ? before.currency() : currency));
        return get(workspace, actor, ask);
    }

    private @Nullable Long field(Actor actor, long workspace, Input input) {
        return input.isSet("effort_field")
                ? fields.named(actor, workspace, "effort_field", input.requiredReference("effort_field"))
                        .id()
                : null;
    }

    private static @Nullable String currency(Input input) {
        String code = input.text("currency_code", 10);
        if (code == null) {
            return null;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw input.bad("currency_code", "Not an ISO 4217 currency: " + code);
        }
    }
}
