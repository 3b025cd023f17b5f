package dev.cairn.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is to tell of something next. */
class RhythmTest {
    private static final ZonedDateTime REMINDER =
            LocalDateTime.parse("2026-11-30T09:00").atZone(ZoneId.of("Europe/Warsaw"));

    @ParameterizedTest
    @CsvSource({
        "WEEKLY,          Europe/Warsaw,    2026-12-07",
        "WEEKLY,          Pacific/Honolulu, 2026-12-07",
        "WEEKLY,          Pacific/Auckland, 2026-12-07",
        "EVERY_TWO_WEEKS, Pacific/Honolulu, 2026-12-14",
        "MONTHLY,         Pacific/Honolulu, 2026-12-07",
        "MONTHLY,         Europe/Warsaw,    2026-12-07"
    })
    void isAlwaysInTheMorningOfItsDayWhereTheOwnerIs(Rhythm.Frequency frequency, ZoneId zone, String day) {
        var next = new Rhythm(frequency, DayOfWeek.MONDAY).beside(REMINDER.withZoneSameInstant(zone), 1);
        assertThat(next).isEqualTo(LocalDateTime.parse(day + "T09:00").atZone(zone));
    }
}
