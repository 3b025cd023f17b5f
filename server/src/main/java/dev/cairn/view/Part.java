package dev.cairn.view;

import dev.cairn.platform.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A part of the settings as somebody sent them, and where it stands, for the message where it is wrong. */
public record Part(String path, JsonNode value) {
    private static final int LONGEST = 1_024;
    private static final int MOST_VALUES = 100;

    public Part in(String name) {
        return new Part(path + "." + name, value.path(name));
    }

    public boolean has(String name) {
        return value.has(name) && !value.path(name).isNull();
    }

    /** Itself, where it is an object with no other fields than these. */
    public Part object(Set<String> names) {
        if (!value.isObject()) {
            throw bad("Not an object");
        }
        for (String name : value.propertyNames()) {
            if (!names.contains(name)) {
                throw bad("Has an unknown field");
            }
        }
        return this;
    }

    public void each(String name, int most, Consumer<Part> work) {
        if (!has(name)) {
            return;
        }
        Part list = in(name);
        if (!list.value.isArray()) {
            throw list.bad("Not an array");
        }
        if (list.value.size() > most) {
            throw list.bad("More than " + most);
        }
        for (int i = 0; i < list.value.size(); i++) {
            work.accept(new Part(list.path + "[" + i + "]", list.value.get(i)));
        }
    }

    public String text() {
        if (!value.isString()) {
            throw bad("Not a string");
        }
        String text = value.stringValue();
        boolean storable = text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (text.length() > LONGEST || !storable) {
            throw bad("Longer than " + LONGEST + " characters, or not text");
        }
        return text;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        each(name, MOST_VALUES, part -> texts.add(part.text()));
        return texts;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!in(name).value.isBoolean()) {
            throw in(name).bad("Not a boolean");
        }
        return in(name).value.booleanValue();
    }

    int whole(int least, int most) {
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw bad("Not a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    public ApiError bad(String reason) {
        return ApiError.badInput(path, reason);
    }
}
