package dev.cairn.goal;

import dev.cairn.platform.log.Change;
import dev.cairn.platform.log.ChangeReader;
import dev.cairn.platform.log.Reactions;
import dev.cairn.workspace.Workspaces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves the time periods of a company whose years begin in another month than before. */
@Component
class FiscalYears implements ChangeReader {
    private final TimePeriods periods;

    FiscalYears(TimePeriods periods) {
        this.periods = periods;
    }

    @Override
    public String name() {
        return "time_periods";
    }

    @Override
    public void read(long workspace, List<Change> changes, Reactions reactions) {
        boolean isMoved = changes.stream()
                .anyMatch(change ->
                        change.type().equals("workspace") && Workspaces.FISCAL_YEAR_START.equals(change.field()));
        if (isMoved) {
            periods.move(workspace)
                    .forEach(period -> reactions.by(null).changed("time_period", period, "start_on", null));
        }
    }
}
