package dev.cairn.identity;

import dev.cairn.platform.Actor;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Origin;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changing one's password, and setting a new one when it is forgotten. */
@RestController
@RequestMapping("/api/1.0")
class PasswordController {
    private static final int MAILS_TO_ONE_PERSON = 3;
    private static final int MAILS_FROM_ONE_ADDRESS = 30;

    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final PasswordResets resets;
    private final Mail mail;
    private final AccountLog log;
    private final Throttle byPerson;
    private final Throttle byAddress;

    PasswordController(
            Accounts accounts,
            SignIn signIn,
            Sessions sessions,
            PasswordResets resets,
            Mail mail,
            AccountLog log,
            Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.resets = resets;
        this.mail = mail;
        this.log = log;
        this.byPerson = new Throttle(MAILS_TO_ONE_PERSON, Duration.ofHours(1), clock);
        this.byAddress = new Throttle(MAILS_FROM_ONE_ADDRESS, Duration.ofHours(1), clock);
    }

    /** Ends the person's other sessions: whoever knew the old password is out. */
    @PostMapping("/users/me/changePassword")
    @Operation(value = "Change your password", needs = "current_password new_password", scope = Scopes.NO_APP)
    Reply change(Actor actor, Input input, HttpServletRequest request) {
        var account = accounts.byId(actor.id());
        String current = input.requiredText("current_password", PasswordRules.LONGEST);
        String changed = PasswordRules.in(input, "new_password", account.name(), account.email());
        if (!signIn.isRight(account, account.email(), current, request)) {
            throw input.bad("current_password", "Not the current password");
        }
        accounts.setPassword(account.id(), changed);
        log.tell(account.id(), "password_changed");
        sessions.endOthers(account.id(), SessionController.idOf(request));
        return Reply.empty();
    }

    /** Answers the same, and as soon, whether or not there is such a person. */
    @PostMapping("/password_resets")
    @Operation(
            value = "Ask for a mail to reset a password",
            needs = "email",
            tells = "sent_by_mail:boolean",
            scope = Scopes.NO_APP)
    Reply ask(Input input, HttpServletRequest request) {
        String email = Emails.in(input, "email");
        byAddress.take(SignIn.networkOf(request.getRemoteAddr()));
        if (mail.isConfigured() && byPerson.tryTake(email)) {
            Thread.ofVirtual()
                    .start(Origin.carriedTo(() -> accounts.byEmail(email).ifPresent(resets::sendTo)));
        }
        return Reply.object(json -> json.writeBooleanProperty("sent_by_mail", mail.isConfigured()));
    }

    @PostMapping("/password_resets/redeem")
    @Operation(
            value = "Set a new password and sign in",
            needs = "token password",
            creates = "session",
            scope = Scopes.NO_APP)
    Reply redeem(Input input, Ask ask, HttpServletRequest request, HttpServletResponse response) {
        SignIn.requireJson(request);
        return sessions.open(resets.redeem(input).id(), ask, request, response);
    }
}
