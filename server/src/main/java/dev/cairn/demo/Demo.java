package dev.cairn.demo;

import dev.cairn.platform.db.Database;
import dev.cairn.rollup.RollUps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty Cairn with a company and its neighbour at the start, when {@code --demo} asks for it. */
@Component
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true")
class Demo implements ApplicationRunner {
    private static final Logger LOGGER = LoggerFactory.getLogger(Demo.class);

    /** Another seed tells another story with the same people. */
    private static final long SEED = 20_260;

    /** The readers of the log whose work the demo's past already shows. */
    private static final List<String> READERS = List.of(
            "stories",
            "webhooks",
            "recurrence",
            "rollups",
            "metric_history",
            "time_periods",
            "budget_alerts",
            DemoInbox.READER);

    private final Database database;
    private final DataSource source;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoAccounts accounts;
    private final DemoTemplates templates;
    private final DemoInbox inbox;
    private final DemoRoles roles;
    private final DemoFigures figures;
    private final RollUps rollUps;
    private final DemoMetricHistory history;
    private final DemoRhythms rhythms;

    Demo(
            Database database,
            DataSource source,
            PlatformTransactionManager transactions,
            Clock clock,
            DemoAccounts accounts,
            DemoTemplates templates,
            DemoInbox inbox,
            DemoRoles roles,
            DemoFigures figures,
            RollUps rollUps,
            DemoMetricHistory history,
            DemoRhythms rhythms) {
        this.database = database;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.accounts = accounts;
        this.templates = templates;
        this.inbox = inbox;
        this.roles = roles;
        this.figures = figures;
        this.rollUps = rollUps;
        this.history = history;
        this.rhythms = rhythms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.sql("SELECT 1 FROM workspace LIMIT 1").exists()) {
            LOGGER.info("The data folder is not empty, so the demo company was not added");
            return;
        }
        var days = new Days(LocalDate.now(clock));
        var rows = new Rows();
        var ids = new PastIds();
        var words = new Words(days.today());
        var hashes = accounts.passwordHashes();
        var larkfield = tell("company.txt", days, rows, ids, words, hashes);
        var bakery = tell("neighbour.txt", days, rows, ids, words, hashes);
        var file = accounts.open(rows, ids, clock.instant(), larkfield, bakery);
        transaction.executeWithoutResult(status -> {
            rows.copyTo(DataSourceUtils.getConnection(source));
            database.sql("ANALYZE").update();
            roles.fill(larkfield.workspace(), larkfield.people().getFirst(), named(larkfield, "Diego Fuentes"));
            inbox.fill(larkfield.workspace());
            inbox.fill(bakery.workspace());
            figures.fill(larkfield.workspace());
            rollUps.computeAnew(larkfield.workspace());
            history.fill(larkfield.workspace());
            rhythms.fill(larkfield.workspace());
        });
        templates.save(larkfield.workspace(), larkfield.people().getFirst().id());
        file.write();
    }

    private DemoAccounts.Members tell(
            String file, Days days, Rows rows, PastIds ids, Words words, Map<String, String> hashes) {
        var random = new Random(SEED + file.hashCode());
        var founded = days.plus(-211).atTime(9, 0).toInstant(ZoneOffset.UTC);
        var log = new Log();
        var workspace =
                new Workspace(ids.at(founded), days, ids, rows, log, words, new Tags(ids), new Names(new Random(SEED)));
        var story = new CompanyStory(Company.read(file, words), workspace, random);
        story.tell(hashes);
        log.writeTo(rows, workspace.id(), READERS);
        return new DemoAccounts.Members(workspace.id(), story.people());
    }

    private static Person named(DemoAccounts.Members members, String name) {
        return members.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
