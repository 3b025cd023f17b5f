package dev.cairn.launch;

import dev.cairn.identity.Accounts;
import dev.cairn.identity.Accounts.Account;
import dev.cairn.identity.PasswordResets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/** Helps people back in when nobody can sign in to do it. */
record UserCommand(Class<?> application, Options options, DatabaseAddress database) {

    int run(List<String> arguments) {
        if (arguments.equals(List.of("list"))) {
            return list();
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("password-link")) {
            return passwordLink(arguments.get(1));
        }
        throw Command.USER.wrongUse();
    }

    private int list() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT u.email, u.name, coalesce(string_agg(m.role || ' of ' || w.name, ', ' ORDER BY w.name), '')
                        FROM users u
                        LEFT JOIN workspace_membership m ON m.user_id = u.id
                        LEFT JOIN workspace w ON w.id = m.workspace_id
                        GROUP BY u.id
                        ORDER BY u.email
                        """)) {
            while (row.next()) {
                System.out.printf("%-40s %-28s %s%n", row.getString(1), row.getString(2), row.getString(3));
            }
            return 0;
        } catch (SQLException e) {
            throw new StartFailure("Cannot list the users: " + e.getMessage(), e);
        }
    }

    private int passwordLink(String email) {
        try (ConfigurableApplicationContext cairn = Launch.withoutWebServer(application, options, database)) {
            Account account = cairn.getBean(Accounts.class)
                    .byEmail(email.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new StartFailure("There is no user with the e-mail " + email + "."));
            PasswordResets.Link link = cairn.getBean(PasswordResets.class).linkFor(account.id(), null);
            System.out.println(options.baseUrl() + link.path());
            System.out.println(
                    "Sets a new password for " + account.name() + ". Works once, until " + link.expiresAt() + ".");
            return 0;
        }
    }
}
