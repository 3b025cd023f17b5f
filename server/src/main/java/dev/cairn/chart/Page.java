package dev.cairn.chart;

/** What shows charts. */
enum Page {
    PROJECT("project"),
    DASHBOARD("dashboard");

    private final String type;

    Page(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The column of {@code chart} that names it. */
    String column() {
        return type + "_id";
    }
}
