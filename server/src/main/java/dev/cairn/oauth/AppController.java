package dev.cairn.oauth;

import dev.cairn.access.Access;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Gid;
import dev.cairn.platform.db.Database;
import dev.cairn.platform.fields.Key;
import dev.cairn.platform.fields.Query;
import dev.cairn.platform.fields.Resources;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import dev.cairn.platform.http.Scopes;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The apps that somebody has registered. Apps themselves have no say in this. */
@RestController
@RequestMapping("/api/1.0/oauth_apps")
class AppController {
    private static final String TYPE = "oauth_app";
    private static final int LONGEST_NAME = 100;

    private final Apps apps;
    private final Access access;
    private final Database database;
    private final Resources resources;
    private final TransactionTemplate transaction;

    AppController(
            Apps apps, Access access, Database database, Resources resources, PlatformTransactionManager transactions) {
        this.apps = apps;
        this.access = access;
        this.database = database;
        this.resources = resources;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    @Operation(value = "List your apps", lists = TYPE, scope = Scopes.NO_APP)
    Reply list(Actor actor, Ask ask) {
        var mine = mine("").orderBy(Key.newestFirst("t.id"));
        return Reply.list(resources.page(TYPE, mine, ask.compact(), ask.paging(), actor));
    }

    @GetMapping("/{oauth_app}")
    @Operation(value = "Get one of your apps", gives = TYPE, scope = Scopes.NO_APP)
    Reply get(@PathVariable("oauth_app") String app, Actor actor, Ask ask) {
        return one(new Apps.Made(own(app, actor), ""), actor, ask);
    }

    /** A public app, one that runs on people's machines or in their browsers, gets no secret. */
    @PostMapping
    @Operation(
            value = "Register an app",
            needs = "name redirect_uris:texts workspaces:gids",
            takes = "confidential:boolean",
            creates = TYPE,
            scope = Scopes.NO_APP)
    Reply create(Actor actor, Input input, Ask ask) {
        var draft = new Apps.Draft(
                name(input), input.flag("confidential", true), RedirectUris.in(input), workspaces(input, actor));
        var made = transaction.execute(status -> apps.create(actor.id(), draft));
        return one(made == null ? new Apps.Made(0, "") : made, actor, ask).withStatus(201);
    }

    @PutMapping("/{oauth_app}")
    @Operation(
            value = "Update an app",
            takes = "name redirect_uris:texts workspaces:gids",
            gives = TYPE,
            scope = Scopes.NO_APP)
    Reply update(@PathVariable("oauth_app") String app, Actor actor, Input input, Ask ask) {
        long id = own(app, actor);
        transaction.executeWithoutResult(status -> {
            if (input.has("name")) {
                apps.rename(id, name(input));
            }
            if (input.has("redirect_uris")) {
                apps.redirectTo(id, RedirectUris.in(input));
            }
            if (input.has("workspaces")) {
                apps.moveTo(id, workspaces(input, actor), actor.workspaces());
            }
        });
        return one(new Apps.Made(id, ""), actor, ask);
    }

    @PostMapping("/{oauth_app}/rotateSecret")
    @Operation(value = "Give an app another secret", gives = TYPE, scope = Scopes.NO_APP)
    Reply rotate(@PathVariable("oauth_app") String app, Actor actor, Ask ask) {
        long id = own(app, actor);
        if (apps.byClientId(app).filter(Apps.App::isPublic).isPresent()) {
            throw ApiError.badInput("A public app has no secret");
        }
        return one(apps.rotate(id), actor, ask);
    }

    @DeleteMapping("/{oauth_app}")
    @Operation(value = "Delete an app", scope = Scopes.NO_APP)
    Reply delete(@PathVariable("oauth_app") String app, Actor actor) {
        apps.delete(own(app, actor));
        return Reply.empty();
    }

    private Reply one(Apps.Made app, Actor actor, Ask ask) {
        return Reply.one(resources.one(
                TYPE,
                mine(app.secret()).where("t.id = :id").bind("id", app.id()),
                ask.full(),
                actor,
                type -> ApiError.notFound(type, app.id())));
    }

    private static Query mine(String secret) {
        return Query.from("oauth_app t").where("t.owner_id = :me").bind("secret", secret);
    }

    private long own(String app, Actor actor) {
        long id = Gid.inPath(TYPE, app);
        boolean mine = database.sql("SELECT 1 FROM oauth_app WHERE id = :id AND owner_id = :me")
                .bind("id", id)
                .bind("me", actor.id())
                .exists();
        if (!mine) {
            throw ApiError.notFound(TYPE, app);
        }
        return id;
    }

    private static String name(Input input) {
        return input.requiredText("name", LONGEST_NAME).strip();
    }

    /** Those in which the app may be used; who is a guest there does not decide this. */
    private long[] workspaces(Input input, Actor actor) {
        long[] workspaces = input.references("workspaces").stream()
                .mapToLong(workspace -> access.workspace(actor, workspace))
                .distinct()
                .toArray();
        if (workspaces.length == 0) {
            throw input.missing("workspaces");
        }
        for (long workspace : workspaces) {
            access.requireMember(actor, workspace);
        }
        return workspaces;
    }
}
