package dev.cairn.duplicate;

import dev.cairn.chart.ChartCopies;
import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;
import dev.cairn.view.ViewCopies;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the people of a project look at it: in views, and in the charts of its dashboard. */
@Component
class Looks {
    private final ViewCopies views;
    private final ChartCopies charts;

    Looks(ViewCopies views, ChartCopies charts) {
        this.views = views;
        this.charts = charts;
    }

    record Kept(List<ViewCopies.Kept> views, List<ChartCopies.Kept> charts) {
        static final Kept NONE = new Kept(List.of(), List.of());
    }

    Kept of(long workspace, long project) {
        return new Kept(views.of(workspace, project), charts.of(workspace, project));
    }

    /** Lets people look at a new project so. */
    void fill(Actor actor, long workspace, long project, Kept kept, Renaming renaming, Changes changes) {
        var renamedViews = kept.views().stream()
                .map(view ->
                        new ViewCopies.Kept(view.name(), view.layout(), view.isDefault(), renaming.of(view.settings())))
                .toList();
        views.fill(workspace, project, actor.id(), renamedViews, changes);
        var renamedCharts = kept.charts().stream()
                .map(chart ->
                        new ChartCopies.Kept(chart.name(), chart.type(), chart.size(), renaming.of(chart.settings())))
                .toList();
        charts.fill(workspace, project, renamedCharts, changes);
    }
}
