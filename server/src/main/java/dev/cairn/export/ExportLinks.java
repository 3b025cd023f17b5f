package dev.cairn.export;

import dev.cairn.platform.Signatures;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Links to exported files that need no sign-in: signed, and good for an hour. */
@Component
class ExportLinks {
    private static final String PURPOSE = "exports";
    private static final Duration GOOD = Duration.ofHours(1);

    private final Signatures signatures;
    private final Clock clock;

    ExportLinks(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    String path(String workspace, String export, String name) {
        long expires = clock.instant().plus(GOOD).getEpochSecond();
        return "/files/exports/" + workspace + "/" + export + "/" + expires + "/"
                + signatures.sign(PURPOSE, signed(workspace, export, expires)) + "/" + name;
    }

    boolean isGood(String workspace, String export, long expires, String signature) {
        return signatures.isSigned(PURPOSE, signed(workspace, export, expires), signature)
                && clock.instant().getEpochSecond() < expires;
    }

    private static String signed(String workspace, String export, long expires) {
        return workspace + "/" + export + "/" + expires;
    }
}
