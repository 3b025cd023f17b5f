package dev.cairn.access;

import dev.cairn.support.Answer;
import dev.cairn.support.Browser;
import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.Map;

/** The ways into a company: invitations, links to a new password, sessions. */
final class Doors {
    private static final String PASSWORD = "clouds over the lake";

    private final Company company;
    private final Person owner;
    private final Person admin;

    Doors(Company company, Person owner, Person admin) {
        this.company = company;
        this.owner = owner;
        this.admin = admin;
    }

    Answer invitation() {
        return owner.post("/workspaces/" + company.gid() + "/invitations", Map.of("role", "member"));
    }

    String invitationToken() {
        return token(invitation());
    }

    String resetToken(String user) {
        return token(admin.post("/workspaces/" + company.gid() + "/users/" + user + "/passwordResetLink", Map.of()));
    }

    /** The last part of a link. */
    private static String token(Answer answer) {
        String url = answer.at("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** The owner's, who has it from now on. */
    String password() {
        new Browser(owner.port())
                .post("/password_resets/redeem", Map.of("token", resetToken(owner.gid()), "password", PASSWORD))
                .data();
        return PASSWORD;
    }

    /** A session of the owner's, who must have the password. */
    String session() {
        return new Browser(owner.port()).signIn(owner.email(), PASSWORD).gid();
    }
}
