package dev.cairn.rollup;

import dev.cairn.platform.db.Database;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import dev.cairn.support.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody who does this and that with projects and tasks, be they still there or not. */
final class WorkDoings {
    private final Random random;
    private final Person who;
    private final Company company;
    private final List<String> projects = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();

    WorkDoings(Random random, Person who, Company company) {
        this.random = random;
        this.who = who;
        this.company = company;
        for (int i = 0; i < 3; i++) {
            projects.add(project(who, company));
            addTask(projects.getLast());
        }
    }

    static String project(Person who, Company company) {
        return who.post("/projects", Map.of("name", "Beds", "workspace", company.gid()))
                .gid();
    }

    /** Until all that has been done is in what is kept. */
    static void awaitSums(Database database, Company company) {
        Waiting.until(database.sql("""
                        SELECT 1 FROM change_counter c JOIN change_reader r ON r.workspace_id = c.workspace_id
                          AND r.reader = 'rollups' AND r.seq = c.seq
                        WHERE c.workspace_id = :workspace
                          AND (SELECT min(o.seq) FROM change_reader o WHERE o.workspace_id = :workspace) = c.seq""").bind("workspace", company.id())::exists);
    }

    String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    List<String> projects() {
        return List.copyOf(projects);
    }

    String anyProject() {
        return any(projects);
    }

    String anyTask() {
        return any(tasks);
    }

    void doSomething() {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> addTask(anyProject());
            case 4, 5, 6, 7, 8, 9 -> who.put("/tasks/" + anyTask(), Map.of("completed", random.nextInt(3) > 0));
            case 10, 11 -> who.post("/tasks/" + anyTask() + "/addProject", Map.of("project", anyProject()));
            case 12 -> who.post("/tasks/" + anyTask() + "/removeProject", Map.of("project", anyProject()));
            case 13, 14 -> who.delete("/tasks/" + anyTask());
            case 15, 16, 17 -> who.post("/tasks/" + anyTask() + "/restore", Map.of());
            case 18, 19 -> keep("/tasks/" + anyTask() + "/subtasks", Map.of("name", "Sub"));
            case 20, 21 -> who.post("/tasks/" + anyTask() + "/setParent", Map.of("parent", anyTask()));
            case 22 -> who.put("/tasks/" + anyTask(), Map.of("resource_subtype", "milestone"));
            default -> {
                who.delete("/projects/" + anyProject());
                projects.add(project(who, company));
            }
        }
    }

    private void addTask(String project) {
        String subtype = random.nextBoolean() ? "milestone" : "default_task";
        keep("/tasks", Map.of("name", "Dig", "projects", List.of(project), "resource_subtype", subtype));
    }

    private void keep(String path, Map<String, Object> data) {
        var made = who.post(path, data);
        if (made.status() == 201) {
            tasks.add(made.gid());
        }
    }
}
