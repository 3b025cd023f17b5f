package dev.cairn.attachment;

import dev.cairn.platform.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Links to files that need no sign-in, as clients fetch them without: signed, and good for a short time only. A
 * link stays the same for some minutes, so that a browser that has the picture does not load it again.
 */
@Component
class FileLinks {
    private static final long STEP_SECONDS = Duration.ofMinutes(15).toSeconds();

    private final Signatures signatures;
    private final Clock clock;

    FileLinks(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What a link is for: to save the file, or to show it. */
    enum Purpose {
        DOWNLOAD,
        VIEW;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The path of a link that is good for 15 to 30 minutes. */
    String path(Purpose purpose, String workspace, String attachment, String name) {
        long expires = (clock.instant().getEpochSecond() / STEP_SECONDS + 2) * STEP_SECONDS;
        return "/files/" + purpose.word() + "/" + workspace + "/" + attachment + "/" + expires + "/"
                + signatures.sign("files", signed(purpose, workspace, attachment, expires)) + "/"
                + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
    }

    boolean isGood(Purpose purpose, String workspace, String attachment, long expires, String signature) {
        return signatures.isSigned("files", signed(purpose, workspace, attachment, expires), signature)
                && clock.instant().getEpochSecond() < expires;
    }

    private static String signed(Purpose purpose, String workspace, String attachment, long expires) {
        return String.join("/", purpose.word(), workspace, attachment, String.valueOf(expires));
    }
}
