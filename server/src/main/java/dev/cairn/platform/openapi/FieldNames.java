package dev.cairn.platform.openapi;

import dev.cairn.platform.fields.Field;
import dev.cairn.platform.fields.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The names that {@code opt_fields} takes: a resource's own fields, and those of the resources that it names. */
public final class FieldNames {
    private final Function<String, ResourceType> types;

    public FieldNames(Function<String, ResourceType> types) {
        this.types = types;
    }

    public List<String> of(ResourceType type) {
        var names = new ArrayList<String>();
        for (Field field : type.fields()) {
            names.add(field.name());
            below(field.name(), field, names);
        }
        return names;
    }

    private void below(String path, Field field, List<String> names) {
        switch (field) {
            case Field.Group group -> group.fields().forEach(inner -> names.add(path + "." + inner.name()));
            case Field.One one -> addFields(path, types.apply(one.type()), names);
            case Field.Many many -> addFields(path, types.apply(many.type()), names);
            case Field.Listed listed -> addFields(path, types.apply(listed.type()), names);
            case Field.Any ignored -> names.add(path + ".name");
            case Field.Conditional conditional -> below(path, conditional.field(), names);
            default -> {}
        }
    }

    /** Only what needs no further statement, except where a record without a gid stands for another one. */
    private void addFields(String path, ResourceType type, List<String> names) {
        for (Field field : type.fields()) {
            String name = path + "." + field.name();
            if (isPlain(field)) {
                names.add(name);
            } else if (!type.isIdentified()) {
                names.add(name);
                below(name, field, names);
            }
        }
    }

    private static boolean isPlain(Field field) {
        return switch (field) {
            case Field.One ignored -> false;
            case Field.Many ignored -> false;
            case Field.Listed ignored -> false;
            case Field.Any ignored -> false;
            case Field.Conditional conditional -> isPlain(conditional.field());
            default -> true;
        };
    }
}
