package dev.cairn.demo;

import dev.cairn.richtext.RichText;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the gaps in the demo's texts: {@code {customer}} from the project, {@code {month}} from the calendar. */
final class Words {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> calendar;

    Words(LocalDate today) {
        LocalDate quarter = today.plusMonths(3);
        calendar = Map.of(
                "month", month(today),
                "last_month", month(today.minusMonths(1)),
                "last_month2", month(today.minusMonths(2)),
                "year", String.valueOf(today.getYear()),
                "next_year", String.valueOf(today.plusYears(1).getYear()),
                "next_quarter", "Q" + ((quarter.getMonthValue() + 2) / 3) + " " + quarter.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    String in(String text, Map<String, String> own) {
        return GAP.matcher(text).replaceAll(gap -> {
            String name = gap.group(1);
            String word = own.getOrDefault(name, calendar.getOrDefault(name, gap.group()));
            return Matcher.quoteReplacement(word);
        });
    }

    /** A description: {@code ||} ends a line, lines that begin with a dash are a list. */
    static RichText rich(String text) {
        if (text.isEmpty()) {
            return RichText.EMPTY;
        }
        var html = new StringBuilder("<body>");
        boolean listed = false;
        boolean first = true;
        for (String line : text.split(" \\|\\| ")) {
            boolean item = line.startsWith("- ");
            if (item != listed) {
                html.append(item ? "<ul>" : "</ul>");
            } else if (!item && !first) {
                html.append('\n');
            }
            html.append(item ? "<li>" + escaped(line.substring(2)) + "</li>" : escaped(line));
            listed = item;
            first = false;
        }
        return RichText.parse(
                "html_notes", html.append(listed ? "</ul></body>" : "</body>").toString());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
