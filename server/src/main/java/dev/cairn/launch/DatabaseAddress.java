package dev.cairn.launch;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and how to sign in to it.
 *
 * @param server host and port, as people know them
 */
record DatabaseAddress(
        String jdbcUrl,
        String server,
        String database,
        @Nullable String user,
        @Nullable String password) {
    // The password may hold an unescaped @ or /: everything up to the last @ belongs to it.
    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://"
                    + "(?:(?<user>[^:@/]*)(?::(?<password>.*))?@)?(?<server>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");

    // Of one server among several; the colons of an IPv6 address stand in brackets.
    private static final Pattern PORT = Pattern.compile(":([^:\\],]*)(?:,|$)");

    /** Reads {@code postgresql://user:password@host:port/database?key=value}, with or without {@code jdbc:}. */
    static DatabaseAddress parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches() || isBlank(parts.group("database"))) {
            throw malformed();
        }
        String server = isBlank(parts.group("server")) ? "localhost" : parts.group("server");
        checkPorts(server);
        String query = parts.group("query") == null ? "" : "?" + parts.group("query");
        return new DatabaseAddress(
                "jdbc:postgresql://" + server + "/" + parts.group("database") + query,
                server,
                decode(parts.group("database")),
                parts.group("user") == null ? null : decode(parts.group("user")),
                parts.group("password") == null ? null : decode(parts.group("password")));
    }

    private static StartFailure malformed() {
        return new StartFailure("--database-url must look like postgresql://user:password@host:5432/database.");
    }

    private static void checkPorts(String servers) {
        Matcher port = PORT.matcher(servers);
        while (port.find()) {
            String number = port.group(1);
            if (number.length() > 5 || !number.matches("\\d+") || Integer.parseInt(number) > 65_535) {
                throw new StartFailure("--database-url names no port: " + number);
            }
        }
    }

    DatabaseAddress withDatabase(String other) {
        int end = jdbcUrl.indexOf('?') < 0 ? jdbcUrl.length() : jdbcUrl.indexOf('?');
        String url = jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/', end) + 1) + other + jdbcUrl.substring(end);
        return new DatabaseAddress(url, server, other, user, password);
    }

    /** The form that {@link #parse} reads. */
    String asUrl() {
        String credentials = user == null ? "" : encode(user) + (password == null ? "" : ":" + encode(password)) + "@";
        return jdbcUrl.replace("jdbc:postgresql://", "postgresql://" + credentials);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, credentials());
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private Properties credentials() {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String decode(String text) {
        // In this part of a URL a plus sign is a plus sign, unlike in the forms that URLDecoder is made for.
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException incomplete) {
            throw malformed();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Leaves the password out, since records end up in logs. */
    @Override
    public String toString() {
        return server + "/" + database;
    }
}
