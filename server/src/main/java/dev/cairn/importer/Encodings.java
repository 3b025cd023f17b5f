package dev.cairn.importer;

import dev.cairn.platform.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file stand for characters. UTF-8 and UTF-16 prove themselves; between the older encodings
 * of Europe the letters decide: read wrongly, words have signs in their middle.
 */
final class Encodings {
    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CENTRAL_EUROPEAN_ISO = Charset.forName("ISO-8859-2");

    /** What a person may choose from. */
    static final List<Charset> ALL = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            WESTERN,
            CENTRAL_EUROPEAN,
            CENTRAL_EUROPEAN_ISO);

    private static final String WESTERN_LETTERS = "àâäáãåæçèêéëìîïíñòôöóõøœßùûüúÿ";
    private static final String CENTRAL_LETTERS = "ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűĺľŕô";

    /** Enough to be sure, and little enough to hold in memory. */
    private static final int SAMPLE = 1 << 20;

    private Encodings() {}

    static Charset named(String name) {
        return ALL.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> ApiError.badInput("encoding", "Not one of " + String.join(", ", names()) + ": " + name));
    }

    static List<String> names() {
        return ALL.stream()
                .map(charset -> charset.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Charset of(CsvFile.Source source) throws IOException {
        byte[] start;
        try (InputStream in = source.open()) {
            start = in.readNBytes(SAMPLE);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ApiError.badInput("file", "This is a spreadsheet, not a CSV file; save it as CSV and try again");
        }
        Charset wide = withoutMark(start);
        if (wide != null) {
            return wide;
        }
        return isUtf8(source) ? StandardCharsets.UTF_8 : eightBit(start);
    }

    private static boolean begins(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark has a zero in every other byte wherever the text is plain; other texts have none. */
    private static @Nullable Charset withoutMark(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd == 0) {
            return null;
        }
        int half = start.length / 2;
        if (odd > half / 4 && even < odd / 10 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > half / 4 && odd < even / 10 + 1) {
            return StandardCharsets.UTF_16BE;
        }
        throw ApiError.badInput("file", "This is not a text file");
    }

    private static boolean isUtf8(CsvFile.Source source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = source.open()) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, chars, ended).isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return !decoder.flush(chars).isError();
    }

    private static Charset eightBit(byte[] start) {
        int western = score(new String(start, WESTERN), WESTERN_LETTERS);
        int central = score(new String(start, CENTRAL_EUROPEAN), CENTRAL_LETTERS);
        int iso = score(new String(start, CENTRAL_EUROPEAN_ISO), CENTRAL_LETTERS);
        if (iso > central && iso > western) {
            return CENTRAL_EUROPEAN_ISO;
        }
        return central > western ? CENTRAL_EUROPEAN : WESTERN;
    }

    private static int score(String text, String usual) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (usual.indexOf(Character.toLowerCase(c)) >= 0) {
                score += 2;
            } else if (c == '\uFFFD' || Character.isISOControl(c)) {
                score -= 5;
            } else if (!Character.isLetter(c) && isLetter(text, i - 1) && isLetter(text, i + 1)) {
                score -= 5;
            } else if (!Character.isLetter(c) && (isLetter(text, i - 1) || isLetter(text, i + 1))) {
                score -= 1;
            }
        }
        return score;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
