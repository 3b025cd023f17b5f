package dev.cairn.section;

/**
 * What sections are parts of: a project, or a person's own task list.
 *
 * @param type its type, and its table
 * @param word what people call it
 */
public record Holder(String type, String word, long id) {
    public static Holder project(long id) {
        return new Holder("project", "project", id);
    }

    public static Holder userTaskList(long id) {
        return new Holder("user_task_list", "task list", id);
    }

    String column() {
        return type + "_id";
    }
}
