package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, read row by row and never held as a whole. Its first row names the columns. */
final class CsvFile {
    static final int MOST_COLUMNS = 500;

    /** Spreadsheets may say the delimiter in a line of its own before the columns. */
    private static final String DELIMITER_LINE = "sep=";

    private final Source source;
    private final Charset charset;
    private final char delimiter;
    private final int skippedLines;

    /** Where the bytes come from, as often as they are needed. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * A row of the file.
     *
     * @param number as a spreadsheet counts: the columns stand in row 1
     * @param cells without surrounding blanks
     */
    record Row(int number, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    CsvFile(Source source, Charset charset, char delimiter) throws IOException {
        this.source = source;
        this.charset = charset;
        this.delimiter = delimiter;
        try (var text = text(source, charset)) {
            this.skippedLines = declaredDelimiter(text) == 0 ? 0 : 1;
        }
    }

    /** The names of the columns, each once: those without a name or with another's get one. */
    List<String> columns() throws IOException {
        try (var parser = parser()) {
            var rows = parser.iterator();
            return rows.hasNext() ? named(cells(rows.next())) : List.of();
        } catch (UncheckedIOException broken) {
            throw brokenAt(1, broken);
        }
    }

    private static List<String> named(List<String> cells) {
        if (cells.size() > MOST_COLUMNS) {
            throw ApiError.badInput("file", "More than " + MOST_COLUMNS + " columns");
        }
        var names = new ArrayList<String>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).isEmpty() ? "Column " + (i + 1) : shortened(cells.get(i), 200);
            String unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** Hands every row after the first to {@code reader}; empty ones are left out. */
    void forEach(Consumer<Row> reader) throws IOException {
        try (var parser = parser()) {
            Iterator<CSVRecord> rows = parser.iterator();
            int number = skippedLines;
            long line = 1;
            try {
                while (rows.hasNext()) {
                    number++;
                    var row = new Row(number, cells(rows.next()));
                    line = parser.getCurrentLineNumber() + 1;
                    if (number > skippedLines + 1 && !row.isEmpty()) {
                        reader.accept(row);
                    }
                }
            } catch (UncheckedIOException broken) {
                throw brokenAt(line + skippedLines, broken);
            }
        }
    }

    private static ApiError brokenAt(long line, UncheckedIOException broken) {
        String reason = String.valueOf(broken.getMessage()).contains("EOF")
                ? "a quoted text begins there and never ends"
                : "a quoted text is followed by something else than a delimiter";
        return ApiError.badInput("file", "Not a valid CSV file: line " + line + ": " + reason);
    }

    private static List<String> cells(CSVRecord row) {
        var cells = new ArrayList<String>(row.size());
        for (String cell : row) {
            // No database can store this character, and no text means it.
            cells.add(cell.replace("\u0000", "").strip());
        }
        return cells;
    }

    private CSVParser parser() throws IOException {
        var text = text(source, charset);
        for (int i = 0; i < skippedLines; i++) {
            text.readLine();
        }
        return CSVParser.builder()
                .setReader(text)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
    }

    /** The delimiter that the first line declares, or 0 where it declares none. */
    static char declaredDelimiter(BufferedReader text) throws IOException {
        char[] start = new char[DELIMITER_LINE.length() + 2];
        int length = text.read(start);
        String line = new String(start, 0, Math.max(length, 0));
        boolean declares = line.length() == start.length
                && line.toLowerCase(Locale.ROOT).startsWith(DELIMITER_LINE)
                && (line.endsWith("\r") || line.endsWith("\n"));
        return declares ? line.charAt(DELIMITER_LINE.length()) : 0;
    }

    /** The characters without the mark that some programs put before them. */
    static BufferedReader text(Source source, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(source.open(), charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
