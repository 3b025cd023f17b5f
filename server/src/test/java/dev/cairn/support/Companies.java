package dev.cairn.support;

import dev.cairn.identity.Secrets;
import dev.cairn.platform.Ids;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.log.ChangeLog;
import java.time.Instant;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes a workspace with people for each test that asks for one. */
@Component
@Lazy
public class Companies {
    private final Database database;
    private final Ids ids;
    private final ChangeLog log;
    private final int port;

    Companies(Database database, Ids ids, ChangeLog log, @LocalServerPort int port) {
        this.database = database;
        this.ids = ids;
        this.log = log;
        this.port = port;
    }

    public Company make() {
        return makeWithId(ids.next());
    }

    /** For what has to be known before Cairn starts. */
    public Company makeWithId(long id) {
        database.sql("INSERT INTO workspace (id, name, created_at, modified_at) VALUES (:id, :name, :now, :now)")
                .bind("id", id)
                .bind("name", "Company " + id)
                .bind("now", Instant.now())
                .update();
        log.begin(id);
        return new Company(id);
    }

    /** A workspace and the people in it. */
    public final class Company {
        private final long id;

        private Company(long id) {
            this.id = id;
        }

        public String gid() {
            return String.valueOf(id);
        }

        public long id() {
            return id;
        }

        public Person admin(String name) {
            return join(name, "admin");
        }

        public Person member(String name) {
            return join(name, "member");
        }

        public Person guest(String name) {
            return join(name, "guest");
        }

        private Person join(String name, String role) {
            long user = ids.next();
            String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + user + "@example.com";
            String token = Secrets.make();
            var now = Instant.now();
            database.sql("""
                            INSERT INTO users (id, name, email, created_at, modified_at)
                            VALUES (:id, :name, :email, :now, :now)""")
                    .bind("id", user)
                    .bind("name", name)
                    .bind("email", email)
                    .bind("now", now)
                    .update();
            database.sql("""
                            INSERT INTO workspace_membership (workspace_id, id, user_id, role, created_at)
                            VALUES (:workspace, :id, :user, :role, :now)""")
                    .bind("workspace", id)
                    .bind("id", ids.next())
                    .bind("user", user)
                    .bind("role", role)
                    .bind("now", now)
                    .update();
            database.sql("""
                            INSERT INTO personal_access_token (id, user_id, name, token_hash, created_at)
                            VALUES (:id, :user, 'Test', :hash, :now)""")
                    .bind("id", ids.next())
                    .bind("user", user)
                    .bind("hash", Secrets.hash(token))
                    .bind("now", now)
                    .update();
            return new Person(port, user, name, email, token);
        }
    }
}
