package dev.cairn.access;

import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;

/** What is made of files that somebody sends. */
final class Uploads {
    private static final String TYPE = "multipart/form-data; boundary=b";

    private final Company company;
    private final Person by;

    Uploads(Company company, Person by) {
        this.company = company;
        this.by = by;
    }

    String attachedTo(String task) {
        return by.send("POST", "/tasks/" + task + "/attachments", form("", "a.txt", "Deep"), TYPE)
                .gid();
    }

    String imported() {
        return by.send("POST", "/imports", form(company.gid(), "a.csv", "Name,Notes\r\nDig,Deep\r\n"), TYPE)
                .gid();
    }

    private static String form(String workspace, String file, String content) {
        return """
                --b
                Content-Disposition: form-data; name="workspace"

                %s
                --b
                Content-Disposition: form-data; name="file"; filename="%s"

                %s
                --b--
                """.replace("\n", "\r\n").formatted(workspace, file, content);
    }
}
