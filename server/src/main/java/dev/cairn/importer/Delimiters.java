package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** What stands between the cells of a row. */
final class Delimiters {
    /** The words by which the API names them. */
    static final Map<String, Character> NAMED = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
    private static final int SAMPLE = 1 << 16;

    private Delimiters() {}

    static char named(String word) {
        Character delimiter = NAMED.get(word);
        if (delimiter == null) {
            throw ApiError.badInput("delimiter", "Not one of comma, semicolon, tab, pipe: " + word);
        }
        return delimiter;
    }

    static String wordOf(char delimiter) {
        return NAMED.entrySet().stream()
                .filter(entry -> entry.getValue() == delimiter)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("comma");
    }

    /** The one that the file declares, or else the one that divides the row of columns into the most cells. */
    static char of(CsvFile.Source source, Charset charset) throws IOException {
        try (var text = CsvFile.text(source, charset)) {
            char declared = CsvFile.declaredDelimiter(text);
            if (USUAL.contains(declared)) {
                return declared;
            }
        }
        char[] start = new char[SAMPLE];
        int length;
        try (var text = CsvFile.text(source, charset)) {
            length = text.read(start);
        }
        char best = ',';
        int most = 0;
        for (char delimiter : USUAL) {
            int found = inFirstRow(start, length, delimiter);
            if (found > most) {
                most = found;
                best = delimiter;
            }
        }
        return best;
    }

    private static int inFirstRow(char[] text, int length, char delimiter) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (!quoted && text[i] == delimiter) {
                found++;
            } else if (!quoted && (text[i] == '\n' || text[i] == '\r')) {
                return found;
            }
        }
        return found;
    }
}
