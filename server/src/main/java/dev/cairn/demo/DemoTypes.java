package dev.cairn.demo;

import dev.cairn.platform.Rank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The custom types of a workspace, and which tasks are of them. */
final class DemoTypes {
    private final Workspace workspace;
    private final List<Type> types = new ArrayList<>();

    private record Type(Company.TypePlan plan, long id, List<Long> open, List<Long> done) {}

    DemoTypes(Workspace workspace, List<Company.TypePlan> plans, Person creator, Instant made) {
        this.workspace = workspace;
        for (var plan : plans) {
            types.add(type(plan, creator, made));
        }
    }

    private Type type(Company.TypePlan plan, Person creator, Instant made) {
        long id = workspace.ids().at(made);
        workspace.rows().add(Table.CUSTOM_TYPE, workspace.id(), id, plan.name(), creator.id(), made, made);
        workspace.log().added(made, creator.id(), "custom_type", id, "workspace", workspace.id());
        var type = new Type(plan, id, new ArrayList<>(), new ArrayList<>());
        String rank = null;
        for (Map.Entry<String, String> state : plan.states().entrySet()) {
            boolean done = state.getValue().endsWith("+");
            long option = workspace.ids().at(made);
            rank = Rank.between(rank, null);
            (done ? type.done() : type.open()).add(option);
            workspace
                    .rows()
                    .add(
                            Table.CUSTOM_TYPE_STATUS_OPTION,
                            workspace.id(),
                            option,
                            id,
                            state.getKey(),
                            state.getValue().replace("+", ""),
                            done ? "Complete" : "Incomplete",
                            true,
                            rank);
        }
        return type;
    }

    /** Makes the usual tasks of a project tasks of the type that is meant for its kind. */
    void apply(DemoProject project, Random random) {
        for (Type type : types) {
            if (!type.plan().kind().equals(project.plan().kind())) {
                continue;
            }
            workspace.rows().add(Table.CUSTOM_TYPE_PROJECT, workspace.id(), project.id(), type.id(), project.created());
            for (Item item : project.items()) {
                if (item.parent == null && item.subtype.equals("default_task")) {
                    var states = item.completed == null ? type.open() : type.done();
                    item.subtype = "custom";
                    item.customType = type.id();
                    item.customStatus = states.get(random.nextInt(states.size()));
                }
            }
        }
    }
}
