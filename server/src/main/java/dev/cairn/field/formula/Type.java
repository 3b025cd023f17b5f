package dev.cairn.field.formula;

/** What a part of a formula gives. */
public enum Type {
    NUMBER("a number"),
    TEXT("a text"),
    DATE("a date"),
    TRUTH("true or false");

    private final String shown;

    Type(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
