package dev.cairn.portfolio;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.job.Job;
import dev.cairn.job.JobWork;
import dev.cairn.job.Jobs;
import dev.cairn.platform.Actor;
import dev.cairn.platform.Permission;
import dev.cairn.platform.log.Changes;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a copy of a portfolio: the portfolio itself at once, what is in it and who shares it in the background. */
@Component
class DuplicatePortfolio implements JobWork {
    static final String MEMBERS = "members";
    static final String PERMISSIONS = "permissions";
    static final String PROJECTS = "child_projects";
    static final String PORTFOLIOS = "child_portfolios";

    private final Access access;
    private final Portfolios portfolios;
    private final PortfolioCopies copies;
    private final Jobs jobs;

    DuplicatePortfolio(Access access, Portfolios portfolios, PortfolioCopies copies, Jobs jobs) {
        this.access = access;
        this.portfolios = portfolios;
        this.copies = copies;
        this.jobs = jobs;
    }

    private record Request(long portfolio, Set<String> include) {}

    @Override
    public String subtype() {
        return "duplicate_portfolio";
    }

    @Override
    public String makes() {
        return "portfolio";
    }

    /** Begins a copy; returns the id of its job. */
    long begin(Actor actor, Access.Granted original, String name, Set<String> include) {
        boolean sharing =
                include.contains(PERMISSIONS) && actor.may(original.workspace(), Permission.SHARE_PORTFOLIOS_WITH_ORG);
        return jobs.begin(original.workspace(), actor, this, new Request(original.id(), include), changes -> {
            long copy = portfolios.create(original.workspace(), actor.id(), name, changes);
            copies.dress(original.workspace(), original.id(), copy, sharing);
            return copy;
        });
    }

    @Override
    public void run(Job job, Actor actor, Runnable goOn) {
        var request = job.request(Request.class);
        var original = access.portfolio(actor, String.valueOf(request.portfolio()), Level.VIEWER);
        access.portfolio(actor, String.valueOf(job.made()), Level.EDITOR);
        jobs.once(job, changes -> fill(job, actor, original, request.include(), changes));
    }

    private void fill(Job job, Actor actor, Access.Granted original, Set<String> include, Changes changes) {
        copies.copyFields(job.workspace(), original.id(), job.made());
        copies.copyItems(
                actor, original, job.made(), include.contains(PROJECTS), include.contains(PORTFOLIOS), changes);
        if (include.contains(MEMBERS)) {
            copies.copyMembers(original, job.made(), include.contains(PERMISSIONS), changes);
        }
    }

    @Override
    public void undo(Job job, Changes changes) {
        portfolios.delete(job.workspace(), job.made(), changes);
    }
}
