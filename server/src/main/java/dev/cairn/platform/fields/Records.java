package dev.cairn.platform.fields;

import dev.cairn.platform.fields.Plan.AnyPart;
import dev.cairn.platform.fields.Plan.ConditionalPart;
import dev.cairn.platform.fields.Plan.ConstantPart;
import dev.cairn.platform.fields.Plan.GroupPart;
import dev.cairn.platform.fields.Plan.ListedPart;
import dev.cairn.platform.fields.Plan.MadePart;
import dev.cairn.platform.fields.Plan.ManyPart;
import dev.cairn.platform.fields.Plan.OnePart;
import dev.cairn.platform.fields.Plan.Part;
import dev.cairn.platform.fields.Plan.Shape;
import dev.cairn.platform.fields.Plan.ValuePart;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Records that have been loaded, ready to be written as JSON. */
public final class Records {
    private final Plan plan;
    private final List<@Nullable Object[]> rows;
    private final List<Map<Long, Records>> branches;
    private final @Nullable String nextOffset;
    private final boolean paged;

    Records(
            Plan plan,
            List<@Nullable Object[]> rows,
            List<Map<Long, Records>> branches,
            @Nullable String nextOffset,
            boolean paged) {
        this.plan = plan;
        this.rows = rows;
        this.branches = branches;
        this.nextOffset = nextOffset;
        this.paged = paged;
    }

    /** Each of the records by itself. */
    public List<Records> each() {
        return rows.stream()
                .map(row -> new Records(plan, Collections.singletonList(row), branches, null, false))
                .toList();
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The version of the only record. */
    public String version() {
        return String.valueOf(rows.getFirst()[2]);
    }

    /** Whether the answer says where the next page is, be it nowhere. */
    public boolean isPaged() {
        return paged;
    }

    public @Nullable String nextOffset() {
        return nextOffset;
    }

    /** Writes all records as an array. */
    public void writeAll(JsonGenerator json, String baseUrl) {
        json.writeStartArray();
        for (Object[] row : rows) {
            writeObject(json, plan.shape(), row, baseUrl);
        }
        json.writeEndArray();
    }

    /** Writes, as an array, what a field of each record refers to; of a field that refers to any type. */
    public void writeAllOf(String field, JsonGenerator json, String baseUrl) {
        json.writeStartArray();
        for (Part part : plan.shape().parts()) {
            if (part instanceof AnyPart any && any.name().equals(field)) {
                var found = branches.get(any.branch());
                for (Object[] row : rows) {
                    Records referred = row[any.id()] instanceof Long id ? found.get(id) : null;
                    if (referred != null) {
                        referred.writeOne(json, baseUrl);
                    }
                }
            }
        }
        json.writeEndArray();
    }

    /** Writes the only record as an object. */
    public void writeOne(JsonGenerator json, String baseUrl) {
        writeObject(json, plan.shape(), rows.getFirst(), baseUrl);
    }

    private void writeObject(JsonGenerator json, Shape shape, @Nullable Object[] row, String baseUrl) {
        json.writeStartObject();
        if (shape.id() >= 0) {
            json.writeName("gid");
            json.writeString(String.valueOf(row[shape.id()]));
        }
        if (shape.withType()) {
            json.writeName("resource_type");
            json.writeString(shape.type().shownAs());
        }
        writeParts(json, shape.parts(), row, baseUrl);
        json.writeEndObject();
    }

    private void writeParts(JsonGenerator json, List<Part> parts, @Nullable Object[] row, String baseUrl) {
        for (Part part : parts) {
            if (part instanceof ConditionalPart(Part conditional, int when)) {
                if (Boolean.TRUE.equals(row[when])) {
                    writePart(json, conditional, row, baseUrl);
                }
            } else {
                writePart(json, part, row, baseUrl);
            }
        }
    }

    private void writePart(JsonGenerator json, Part part, @Nullable Object[] row, String baseUrl) {
        json.writeName(part.name());
        switch (part) {
            case ValuePart value -> writeValue(json, value.kind(), row[value.column()]);
            case ConstantPart constant -> writeValue(json, Kind.TEXT, constant.value());
            case MadePart made -> writeValue(json, made.kind(), make(made, row, baseUrl));
            case GroupPart group -> writeGroup(json, group, row, baseUrl);
            case OnePart one -> writeReference(json, one.shape(), row, baseUrl);
            case ManyPart many -> writeMany(json, many, row, baseUrl);
            case ListedPart listed -> writeListed(json, listed, row, baseUrl);
            case AnyPart any -> writeAny(json, any, row, baseUrl);
            case ConditionalPart nested -> throw new IllegalStateException("A condition on a condition: " + nested);
        }
    }

    private static void writeValue(JsonGenerator json, Kind kind, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else {
            kind.write(json, value);
        }
    }

    private static @Nullable Object make(MadePart made, @Nullable Object[] row, String baseUrl) {
        var values = new @Nullable Object[made.columns().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row[made.columns()[i]];
        }
        return made.make().apply(new Field.Making(values, baseUrl));
    }

    private void writeGroup(JsonGenerator json, GroupPart group, @Nullable Object[] row, String baseUrl) {
        if (group.present() >= 0 && !Boolean.TRUE.equals(row[group.present()])) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        writeParts(json, group.parts(), row, baseUrl);
        json.writeEndObject();
    }

    private void writeReference(JsonGenerator json, Shape shape, @Nullable Object[] row, String baseUrl) {
        if (shape.id() >= 0 && row[shape.id()] == null) {
            json.writeNull();
        } else {
            writeObject(json, shape, row, baseUrl);
        }
    }

    private void writeMany(JsonGenerator json, ManyPart many, @Nullable Object[] row, String baseUrl) {
        Object owner = row[many.owner()];
        Records hanging = owner == null ? null : branches.get(many.branch()).get((Long) owner);
        if (hanging == null) {
            json.writeStartArray();
            json.writeEndArray();
        } else {
            hanging.writeAll(json, baseUrl);
        }
    }

    private void writeAny(JsonGenerator json, AnyPart any, @Nullable Object[] row, String baseUrl) {
        Object id = row[any.id()];
        Records found = id == null ? null : branches.get(any.branch()).get((Long) id);
        if (found != null) {
            found.writeOne(json, baseUrl);
        } else if (id == null || !any.kept()) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringProperty("gid", id.toString());
            json.writeStringProperty("resource_type", (String) row[any.type()]);
            json.writeEndObject();
        }
    }

    private void writeListed(JsonGenerator json, ListedPart listed, @Nullable Object[] row, String baseUrl) {
        json.writeStartArray();
        if (row[listed.ids()] instanceof Long[] ids) {
            for (Long id : ids) {
                Records found = branches.get(listed.branch()).get(id);
                if (found != null) {
                    found.writeOne(json, baseUrl);
                }
            }
        }
        json.writeEndArray();
    }
}
