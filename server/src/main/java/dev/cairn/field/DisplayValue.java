package dev.cairn.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The text that stands for a value where its type does not matter. */
final class DisplayValue {
    private static final int MINUTES = 60;

    private DisplayValue() {}

    /**
     * The text of a value, null where there is none.
     *
     * @param values subtype, format, precision, currency code, label, the label's position, the text of a text or
     *     number, the names of what other types hold
     */
    static @Nullable String of(@Nullable Object[] values) {
        String raw = (String) values[6];
        if ("number".equals(values[0])) {
            return raw == null ? null : number(new BigDecimal(raw), values);
        }
        return "text".equals(values[0]) ? raw : (String) values[7];
    }

    private static String number(BigDecimal number, @Nullable Object[] values) {
        String precision = (String) values[2];
        int digits = precision == null ? 0 : Integer.parseInt(precision);
        return switch (String.valueOf(values[1])) {
            case "percentage" -> grouped(number.movePointRight(2), digits) + "%";
            case "currency" -> currency(number, digits, (String) values[3]);
            case "duration" -> duration(number);
            case "identifier" -> number.setScale(0, RoundingMode.HALF_UP).toPlainString();
            case "custom" -> labelled(grouped(number, digits), (String) values[4], (String) values[5]);
            default -> number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
        };
    }

    private static String currency(BigDecimal number, int digits, @Nullable String code) {
        String symbol = code == null ? "" : Currency.getInstance(code).getSymbol(Locale.US);
        String space = symbol.length() > 1 && Character.isLetter(symbol.charAt(symbol.length() - 1)) ? " " : "";
        return (number.signum() < 0 ? "-" : "") + symbol + space + grouped(number.abs(), digits);
    }

    /** Minutes as hours and minutes: {@code 1h 05m}. */
    private static String duration(BigDecimal minutes) {
        long all = minutes.setScale(0, RoundingMode.HALF_UP).longValue();
        String sign = all < 0 ? "-" : "";
        long hours = Math.abs(all) / MINUTES;
        long rest = Math.abs(all) % MINUTES;
        return hours == 0 ? sign + rest + "m" : sign + hours + "h " + String.format(Locale.ROOT, "%02dm", rest);
    }

    private static String labelled(String number, @Nullable String label, @Nullable String position) {
        if (label == null) {
            return number;
        }
        return "prefix".equals(position) ? label + " " + number : number + " " + label;
    }

    private static String grouped(BigDecimal number, int digits) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    static @Nullable String html(@Nullable String text) {
        return text == null ? null : "<body>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</body>";
    }
}
