package dev.cairn.demo;

import dev.cairn.identity.Secrets;
import dev.cairn.platform.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** The doors into the demo: passwords and tokens of a few of its people, told in {@code demo.json}. */
@Component
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true")
class DemoAccounts {
    private static final String PASSWORD = "larkfield-demo";

    /** Who can sign in, and what they are to somebody who tries things out. The first is the admin. */
    private static final Map<String, String> DOORS = doors();

    private final String baseUrl;
    private final Path folder;

    DemoAccounts(@Value("${cairn.base-url}") String baseUrl, @Value("${cairn.data}") String folder) {
        this.baseUrl = baseUrl;
        this.folder = Path.of(folder);
    }

    /** The people of one workspace. */
    record Members(long workspace, List<Person> people) {}

    private static Map<String, String> doors() {
        var doors = new LinkedHashMap<String, String>();
        doors.put("Ana Kowalska", "admin");
        doors.put("Priya Raghavan", "member");
        doors.put("Tomasz Wrona", "member");
        doors.put("Camille Moreau", "guest");
        doors.put("Theo Lambert", "other_workspace");
        return doors;
    }

    /** One hash for all: it is slow by design, and the password is no secret. */
    Map<String, String> passwordHashes() {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1_024, 2).encode(PASSWORD);
        var hashes = new HashMap<String, String>();
        DOORS.keySet().forEach(name -> hashes.put(name, hash));
        return hashes;
    }

    /** What {@code demo.json} will say. */
    record DemoFile(Path path, Map<String, Object> content) {
        void write() {
            try {
                Files.deleteIfExists(path);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(path, Json.write(content) + "\n");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    DemoFile open(Rows rows, PastIds ids, Instant now, Members... all) {
        var people = new ArrayList<Map<String, Object>>();
        for (Members members : all) {
            for (Person person : members.people()) {
                if (DOORS.containsKey(person.name())) {
                    people.add(door(rows, ids, now, members.workspace(), person));
                }
            }
        }
        var admin = people.getFirst();
        var content = new LinkedHashMap<String, Object>();
        content.put("base_url", baseUrl);
        for (String field : List.of("workspace_gid", "email", "password", "token")) {
            content.put(field, admin.get(field));
        }
        content.put("people", people);
        content.put(
                "oauth_app",
                DemoApp.writeTo(
                        rows, ids, now, all[0].workspace(), all[0].people().getFirst()));
        return new DemoFile(folder.resolve("demo.json"), content);
    }

    private static Map<String, Object> door(Rows rows, PastIds ids, Instant now, long workspace, Person person) {
        String token = Secrets.make();
        rows.add(Table.PERSONAL_ACCESS_TOKEN, ids.at(now), person.id(), "Demo", Secrets.hash(token), now);
        var door = new LinkedHashMap<String, Object>();
        door.put("name", person.name());
        door.put("email", person.email());
        door.put("password", PASSWORD);
        door.put("token", token);
        door.put("role", DOORS.get(person.name()));
        door.put("workspace_gid", String.valueOf(workspace));
        return door;
    }
}
