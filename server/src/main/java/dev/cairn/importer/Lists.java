package dev.cairn.importer;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Cells that hold several names. */
final class Lists {
    /** Asana puts no blank after the comma between two names; a comma with one belongs to a name. */
    private static final Pattern ASANAS = Pattern.compile(",(?! )");

    private static final Pattern USUAL = Pattern.compile("[,;|\\n]");

    private Lists() {}

    /** The names in a cell, in their order, none twice. */
    static List<String> names(String cell, boolean asanas) {
        var names = new LinkedHashSet<String>();
        Arrays.stream((asanas ? ASANAS : USUAL).split(cell))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> CsvFile.shortened(name, 1_024))
                .forEach(names::add);
        return List.copyOf(names);
    }
}
