package dev.cairn.recurrence;

import dev.cairn.platform.http.Input;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * On which days something repeats: an RRULE of RFC 5545 in whole days. Its COUNT is the number of occurrences that are
 * left, the present one included.
 */
record Rule(String text) {
    private static final int LONGEST = 200;
    private static final String COUNT = "COUNT=";
    private static final Set<Freq> FREQUENCIES = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    /** More than the days between two Februaries with 29 days; no rule that people mean has longer gaps. */
    private static final int LONGEST_GAP_IN_YEARS = 9;

    /** @throws dev.cairn.platform.ApiError 400 for what is no rule, or one that never comes */
    static Rule read(Input input, String field) {
        String text = input.requiredText(field, LONGEST).strip().toUpperCase(Locale.ROOT);
        var rule = new Rule(text.startsWith("RRULE:") ? text.substring("RRULE:".length()) : text);
        try {
            var parsed = new RecurrenceRule(rule.text);
            boolean isOfDays =
                    Arrays.stream(rule.text.split(";")).noneMatch(part -> part.matches("BY(HOUR|MINUTE|SECOND)=.*"));
            if (!FREQUENCIES.contains(parsed.getFreq()) || !isOfDays) {
                throw input.bad(field, "Must repeat daily, weekly, monthly or yearly, on whole days");
            }
            if (parsed.getUntil() == null
                    && rule.withoutCount()
                            .firstAfter(LocalDate.EPOCH, LocalDate.EPOCH)
                            .isEmpty()) {
                throw input.bad(field, "Names no day that ever comes");
            }
        } catch (InvalidRecurrenceRuleException invalid) {
            throw input.bad(field, "Not a recurrence rule of RFC 5545: " + invalid.getMessage());
        }
        return rule;
    }

    /**
     * The occurrence that follows one, unless that was the last.
     *
     * @param from the present occurrence, from which intervals are counted
     * @param earliest occurrences before this day have been missed and are left out
     */
    Optional<LocalDate> next(LocalDate from, LocalDate earliest) {
        return left() == 1 ? Optional.empty() : withoutCount().firstAfter(from, earliest);
    }

    /** The rule of the next occurrence. */
    Rule ofNext() {
        int left = left();
        return left == 0 ? this : new Rule(withoutCount().text + ";" + COUNT + (left - 1));
    }

    /** How many occurrences are left, 0 where there is no end to them. */
    private int left() {
        return Arrays.stream(text.split(";"))
                .filter(part -> part.startsWith(COUNT))
                .mapToInt(part -> Integer.parseInt(part.substring(COUNT.length())))
                .findFirst()
                .orElse(0);
    }

    private Rule withoutCount() {
        return new Rule(Arrays.stream(text.split(";"))
                .filter(part -> !part.startsWith(COUNT))
                .collect(Collectors.joining(";")));
    }

    private Optional<LocalDate> firstAfter(LocalDate from, LocalDate earliest) {
        LocalDate last = (earliest.isAfter(from) ? earliest : from).plusYears(LONGEST_GAP_IN_YEARS);
        try {
            var days = new RecurrenceRule(text)
                    .iterator(new DateTime(from.getYear(), from.getMonthValue() - 1, from.getDayOfMonth()));
            while (days.hasNext()) {
                var next = days.nextDateTime();
                var day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (day.isAfter(last)) {
                    return Optional.empty();
                }
                if (day.isAfter(from) && !day.isBefore(earliest)) {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException noneEver) {
            return Optional.empty();
        }
    }
}
