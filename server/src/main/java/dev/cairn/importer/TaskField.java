package dev.cairn.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column can say about a task, and what such columns are usually called in English and Polish. */
enum TaskField {
    ID("Task ID", "ID", "GID", "Identyfikator", "ID zadania"),
    NAME(
            "Name",
            "Task",
            "Task name",
            "Title",
            "Subject",
            "Summary",
            "Zadanie",
            "Nazwa",
            "Nazwa zadania",
            "Tytuł",
            "Temat"),
    PROJECTS("Projects", "Project", "Project name", "Projekt", "Projekty"),
    SECTION(
            "Section/Column",
            "Section",
            "Column",
            "Status",
            "State",
            "Stage",
            "Bucket",
            "List",
            "Sekcja",
            "Kolumna",
            "Etap",
            "Stan",
            "Lista"),
    ASSIGNEE_EMAIL("Assignee Email", "Assignee e-mail", "Email", "E-mail", "Adres e-mail"),
    ASSIGNEE(
            "Assignee",
            "Assigned to",
            "Owner",
            "Responsible",
            "Person",
            "Who",
            "Osoba",
            "Wykonawca",
            "Osoba odpowiedzialna",
            "Odpowiedzialny",
            "Przypisany",
            "Przypisane do",
            "Przypisano",
            "Kto"),
    START_ON("Start Date", "Start", "Start on", "Begins", "Data rozpoczęcia", "Rozpoczęcie", "Początek", "Data startu"),
    DUE_ON(
            "Due Date",
            "Due",
            "Due on",
            "Deadline",
            "End date",
            "Finish",
            "Termin",
            "Termin wykonania",
            "Data zakończenia",
            "Data końcowa",
            "Koniec"),
    TAGS("Tags", "Tag", "Labels", "Label", "Tagi", "Etykiety", "Etykieta", "Kategoria", "Category"),
    NOTES("Notes", "Description", "Details", "Comment", "Notatki", "Opis", "Uwagi", "Szczegóły", "Treść"),
    PARENT("Parent task", "Parent", "Zadanie nadrzędne", "Nadrzędne"),
    DEPENDENCIES(
            "Blocked By (Dependencies)",
            "Blocked by",
            "Dependencies",
            "Depends on",
            "Predecessors",
            "Zablokowane przez",
            "Zależności",
            "Poprzedniki"),
    DEPENDENTS("Blocking (Dependencies)", "Blocking", "Blocks", "Successors", "Blokuje", "Następniki"),
    COMPLETED("Completed", "Done", "Complete", "Is done", "Zakończone", "Ukończone", "Wykonane", "Zrobione", "Gotowe"),
    COMPLETED_AT("Completed At", "Completed on", "Date completed", "Data ukończenia", "Data wykonania"),
    CREATED_AT("Created At", "Created", "Created on", "Date created", "Data utworzenia", "Utworzono");

    private final List<String> headers;

    TaskField(String... headers) {
        this.headers = Arrays.stream(headers).map(TaskField::folded).toList();
    }

    /** As the API writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(TaskField::word).toList();
    }

    static Optional<TaskField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    boolean isDate() {
        return this == START_ON || this == DUE_ON || this == COMPLETED_AT || this == CREATED_AT;
    }

    /** How well a column's name fits: 0 is best, -1 not at all. */
    int fit(String column) {
        return headers.indexOf(folded(column));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
