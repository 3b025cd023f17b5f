package dev.cairn.workspace;

import dev.cairn.identity.Accounts;
import dev.cairn.identity.Accounts.Account;
import dev.cairn.identity.Emails;
import dev.cairn.identity.PasswordRules;
import dev.cairn.identity.SignIn;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission.Base;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.log.Changes;
import dev.cairn.platform.log.Writes;
import dev.cairn.role.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People coming in by an invitation: as who they are signed in as, as somebody new, or as a person who was added
 * before and now sets a password.
 */
@Component
final class Acceptance {
    private final Invitations invitations;
    private final Workspaces workspaces;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Roles roles;
    private final List<Belonging> belongings;
    private final Writes writes;
    private final TransactionTemplate transaction;

    Acceptance(
            Invitations invitations,
            Workspaces workspaces,
            Accounts accounts,
            SignIn signIn,
            Roles roles,
            List<Belonging> belongings,
            Writes writes,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.workspaces = workspaces;
        this.accounts = accounts;
        this.signIn = signIn;
        this.roles = roles;
        this.belongings = belongings;
        this.writes = writes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Somebody who is signed in comes in. */
    long accept(Invitation invitation, long user) {
        var account = accounts.byId(user);
        if (invitation.email() != null && !invitation.email().equals(account.email())) {
            throw ApiError.forbidden(
                    "This invitation is for " + invitation.email() + ", and you are signed in as " + account.email());
        }
        return enter(invitation, user);
    }

    /** Somebody comes in who is not signed in, with what they say about themselves. */
    long accept(Invitation invitation, Input input, HttpServletRequest request) {
        String email = email(invitation, input);
        var account = accounts.byEmail(email).orElse(null);
        if (account != null && account.hasPassword()) {
            String password = input.requiredText("password", PasswordRules.LONGEST);
            return enter(
                    invitation, signIn.authenticate(email, password, request).id());
        }
        if (account != null) {
            requireTheirs(invitation, account);
        }
        String name = input.requiredText("name", Accounts.LONGEST_NAME).strip();
        String password = PasswordRules.in(input, "password", name, email);
        Long user = transaction.execute(status -> enter(invitation, come(invitation, account, name, email, password)));
        return user == null ? 0 : user;
    }

    private static String email(Invitation invitation, Input input) {
        if (invitation.email() == null) {
            return Emails.in(input, "email");
        }
        if (input.isSet("email") && !Emails.in(input, "email").equals(invitation.email())) {
            throw input.bad("email", "This invitation is for " + invitation.email());
        }
        return invitation.email();
    }

    /**
     * Refuses to let a link make somebody the person whom others added: the link must be for this person, and no
     * other workspace may have given them anything.
     */
    private void requireTheirs(Invitation invitation, Account account) {
        boolean theirs =
                account.email().equals(invitation.email()) && workspaces.isOnly(invitation.workspace(), account.id());
        if (!theirs) {
            throw ApiError.forbidden("Somebody has added this address already. Ask an admin for a link of your own.");
        }
    }

    private long come(Invitation invitation, @Nullable Account account, String name, String email, String password) {
        if (account == null) {
            long user = accounts.create(name, email, password);
            if (invitation.email() == null) {
                accounts.doubtAddress(user);
            }
            return user;
        }
        accounts.rename(account.id(), name);
        accounts.setPassword(account.id(), password);
        return account.id();
    }

    private long enter(Invitation invitation, long user) {
        return writes.byItself(invitation.workspace(), user, changes -> {
            if (invitation.email() != null && !invitations.remove(invitation.id())) {
                throw Invitations.notValid();
            }
            workspaces.add(invitation.workspace(), user, role(invitation), changes);
            joinPlaces(invitation, user, changes);
            return user;
        });
    }

    /** What it gives is the role as it is now, which may have come to be one that nobody gets, or not by such a link. */
    private Roles.Role role(Invitation invitation) {
        long workspace = invitation.workspace();
        Long own = invitation.ownRole();
        long id = own == null ? invitation.role().id(workspace) : own;
        roles.hold(workspace, id);
        return roles.find(workspace, id)
                .filter(role -> !role.isArchived() && (role.base() != Base.ADMIN || invitation.email() != null))
                .orElseThrow(Invitations::notValid);
    }

    private void joinPlaces(Invitation invitation, long user, Changes changes) {
        for (Belonging belonging : belongings) {
            Long place = invitation.places().get(belonging.type());
            if (place != null) {
                belonging.join(invitation.workspace(), place, user, changes);
            }
        }
    }
}
