package dev.cairn.field;

import dev.cairn.field.formula.Facts;
import dev.cairn.field.formula.Formula;
import dev.cairn.field.formula.FormulaError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the values of some computed fields are made. */
public final class Rules {
    private final Map<Long, CustomField> fields;
    private final Set<Long> wanted;
    private final Map<String, String> options;
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(CustomField field, Formula formula) {}

    /**
     * @param all the wanted fields with all that their formulas use, those that are used by others first
     * @param options the names of the choices by their ids
     */
    Rules(List<CustomField> all, Set<Long> wanted, Map<String, String> options) {
        this.fields = new HashMap<>();
        this.wanted = wanted;
        this.options = options;
        all.forEach(field -> fields.put(field.id(), field));
        for (CustomField field : all) {
            var formula = field.isFormula() ? read(field) : null;
            if (formula != null) {
                rules.add(new Rule(field, formula));
            }
        }
    }

    /** Null where it uses what is not here: it was changed just now, and all its values will be made anew. */
    private @Nullable Formula read(CustomField field) {
        try {
            return Formula.parse(String.valueOf(field.formula()), id -> {
                var used = fields.get(Long.parseLong(id));
                if (used == null) {
                    throw Formula.unknown("Is gone: " + id);
                }
                return FieldFacts.named(used);
            });
        } catch (FormulaError changedMeanwhile) {
            return null;
        }
    }

    /** The wanted fields that give each task a number. */
    public List<Long> idFields() {
        return fields.values().stream()
                .filter(field -> field.isId() && wanted.contains(field.id()))
                .map(CustomField::id)
                .sorted()
                .toList();
    }

    /**
     * Puts what the formulas give among the values.
     *
     * @param own what formulas may use of the task itself
     */
    public void calculate(ObjectNode values, Map<String, Object> own) {
        var facts = new HashMap<Long, Object>();
        fields.values().stream().filter(field -> !field.isComputed()).forEach(field -> {
            Object fact = FieldFacts.fact(field, values.get(String.valueOf(field.id())), options);
            if (fact != null) {
                facts.put(field.id(), fact);
            }
        });
        for (Rule rule : rules) {
            CustomField field = rule.field();
            JsonNode stored = FieldFacts.stored(field, rule.formula().of(new Facts(facts, own)));
            Object fact = FieldFacts.fact(field, stored, options);
            if (fact != null) {
                facts.put(field.id(), fact);
            }
            if (wanted.contains(field.id())) {
                put(values, String.valueOf(field.id()), stored);
            }
        }
    }

    private static void put(ObjectNode values, String key, @Nullable JsonNode stored) {
        if (stored == null) {
            values.remove(key);
        } else {
            values.set(key, stored);
        }
    }
}
