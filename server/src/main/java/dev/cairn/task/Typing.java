package dev.cairn.task;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.http.Input;
import dev.cairn.type.CustomTypes;
import dev.cairn.type.CustomTypes.Status;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which custom type a task is of and in which of its states. The state and the completion of a task say the same:
 * whichever of the two a request names, the other follows.
 */
@Component
class Typing {
    private final Access access;
    private final CustomTypes types;

    Typing(Access access, CustomTypes types) {
        this.access = access;
        this.types = types;
    }

    /**
     * A custom type and a state of it, or neither.
     *
     * @param completed whether the task is
     */
    record State(@Nullable Long type, @Nullable Long status, boolean completed) {}

    /** Whether the request says something of the type, or changes what the state follows. */
    boolean concerns(Input input, State before) {
        return input.has("custom_type")
                || input.has("custom_type_status_option")
                || "custom".equals(input.oneOf("resource_subtype", TaskType.SUBTYPES))
                || before.type() != null && (input.has("completed") || input.isSet("resource_subtype"));
    }

    /**
     * What a request makes of the type and the state.
     *
     * @param projects those of the task
     * @throws ApiError 400 for what does not fit together
     */
    State read(Actor actor, long workspace, Input input, Collection<Long> projects, State before) {
        boolean completed = input.flag("completed", before.completed());
        if (!concerns(input, before)) {
            return new State(null, null, completed);
        }
        Long type = type(actor, workspace, input, projects, before);
        if (type == null) {
            if (input.isSet("custom_type_status_option")) {
                throw ApiError.badInput("custom_type_status_option", "Only a task of a custom type has one");
            }
            return new State(null, null, completed);
        }
        var statuses = types.statuses(workspace, type);
        Status status = input.isSet("custom_type_status_option")
                ? named(input, statuses)
                : following(statuses, type.equals(before.type()) ? before.status() : null, completed);
        return new State(type, status.id(), status.isComplete());
    }

    /** Keeps the type until the transaction ends; refuses one that was deleted just now. */
    void hold(long workspace, State typed) {
        if (typed.type() != null && types.hold(workspace, List.of(typed.type())).isEmpty()) {
            throw ApiError.badInput("custom_type", "Was deleted meanwhile: " + typed.type());
        }
    }

    private @Nullable Long type(Actor actor, long workspace, Input input, Collection<Long> projects, State before) {
        String subtype = input.oneOf("resource_subtype", TaskType.SUBTYPES);
        if (!input.isSet("custom_type")) {
            boolean leaves = input.has("custom_type") || subtype != null && !subtype.equals("custom");
            Long type = leaves ? null : before.type();
            if (type == null && "custom".equals(subtype)) {
                throw ApiError.badInput("custom_type", "Missing input: a task of resource_subtype custom needs one");
            }
            return type;
        }
        if (subtype != null && !subtype.equals("custom")) {
            throw ApiError.badInput("custom_type", "Only a task of resource_subtype custom has one");
        }
        String gid = input.requiredReference("custom_type");
        var named = access.customType(actor, gid, Level.VIEWER);
        boolean isKept = before.type() != null && before.type() == named.id();
        if (named.workspace() != workspace || !isKept && !types.isFor(workspace, named.id(), projects)) {
            throw ApiError.badInput("custom_type", "Not a custom type of the task's projects: " + gid);
        }
        return named.id();
    }

    private static Status named(Input input, List<Status> statuses) {
        long id = input.requiredGid("custom_type_status_option");
        var status = statuses.stream()
                .filter(option -> option.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiError.badInput(
                        "custom_type_status_option", "Not a status option of the task's custom type: " + id));
        if (!status.isEnabled()) {
            throw ApiError.badInput("custom_type_status_option", "This status option is disabled: " + id);
        }
        if (input.has("completed") && input.flag("completed", false) != status.isComplete()) {
            throw ApiError.badInput("completed", "Says something else than custom_type_status_option");
        }
        return status;
    }

    /** The state of before where it fits, otherwise the first one that does. */
    private static Status following(List<Status> statuses, @Nullable Long before, boolean completed) {
        return statuses.stream()
                .filter(status -> before != null && status.id() == before && status.isComplete() == completed)
                .findFirst()
                .or(() -> statuses.stream()
                        .filter(status -> status.isEnabled() && status.isComplete() == completed)
                        .findFirst())
                .orElseThrow(() -> ApiError.badInput("custom_type", "Has no status option for such a task"));
    }
}
