package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.job.JobReplies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.http.Ask;
import dev.cairn.platform.http.Input;
import dev.cairn.platform.http.Operation;
import dev.cairn.platform.http.Reply;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/1.0/portfolios/{portfolio}")
class PortfolioDuplicateController {
    /** Some are words of things that portfolios do not have here. */
    private static final Set<String> PARTS = Set.of(
            "description",
            DuplicatePortfolio.MEMBERS,
            DuplicatePortfolio.PERMISSIONS,
            "templates",
            "rules",
            DuplicatePortfolio.PROJECTS,
            DuplicatePortfolio.PORTFOLIOS);

    private final Access access;
    private final DuplicatePortfolio portfolios;
    private final JobReplies jobs;

    PortfolioDuplicateController(Access access, DuplicatePortfolio portfolios, JobReplies jobs) {
        this.access = access;
        this.portfolios = portfolios;
        this.jobs = jobs;
    }

    @PostMapping("/duplicate")
    @Operation(
            value = "Duplicate a portfolio",
            needs = "name",
            takes = "include:text",
            creates = "job",
            scope = "portfolios:write")
    Reply duplicate(@PathVariable String portfolio, Actor actor, Ask ask, Input input) {
        var original = access.portfolio(actor, portfolio, Level.VIEWER);
        access.require(actor, original.workspace(), Permission.CREATE_PORTFOLIO);
        String name = input.requiredText("name", PortfolioInput.LONGEST_NAME);
        return jobs.begun(portfolios.begin(actor, original, name, included(input)), actor, ask);
    }

    private static Set<String> included(Input input) {
        var words = new TreeSet<>(input.references("include"));
        for (String word : words) {
            if (!PARTS.contains(word)) {
                throw input.bad("include", "Not one of " + String.join(", ", new TreeSet<>(PARTS)) + ": " + word);
            }
        }
        return words;
    }
}
