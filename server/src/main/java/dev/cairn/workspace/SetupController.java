package dev.cairn.workspace;

import dev.cairn.identity.Accounts;
import dev.cairn.identity.Emails;
import dev.cairn.identity.PasswordRules;
import dev.cairn.identity.Sessions;
import dev.cairn.identity.SignIn;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first visit: makes the first workspace and its admin. */
@RestController
@RequestMapping("/api/1.0/setup")
class SetupController {
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Database database;
    private final TransactionTemplate transaction;

    SetupController(
            Workspaces workspaces,
            Accounts accounts,
            Sessions sessions,
            Database database,
            PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.sessions = sessions;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    @Operation(value = "Ask whether Cairn is still to be set up", tells = "needed:boolean", scope = Scopes.NO_APP)
    Reply needed() {
        return Reply.object(json -> json.writeBooleanProperty("needed", workspaces.isNone()));
    }

    @PostMapping
    @Operation(
            value = "Set Cairn up",
            needs = "workspace_name name email password",
            creates = "session",
            scope = Scopes.NO_APP)
    Reply setUp(Input input, Ask ask, HttpServletRequest request, HttpServletResponse response) {
        SignIn.requireJson(request);
        requireNeeded();
        String workspace =
                input.requiredText("workspace_name", Workspaces.LONGEST_NAME).strip();
        String name = input.requiredText("name", Accounts.LONGEST_NAME).strip();
        String email = Emails.in(input, "email");
        String password = PasswordRules.in(input, "password", name, email);
        Long admin = transaction.execute(status -> {
            // Of two first visitors at once, one comes first.
            database.sql("SELECT pg_advisory_xact_lock(hashtext('cairn setup'))")
                    .exists();
            requireNeeded();
            long id = accounts.create(name, email, password);
            workspaces.create(workspace, id);
            return id;
        });
        return sessions.open(admin == null ? 0 : admin, ask, request, response);
    }

    private void requireNeeded() {
        if (!workspaces.isNone()) {
            throw ApiError.forbidden("Cairn has been set up already");
        }
    }
}
