package dev.cairn.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How goals end, and how sure people are on the way there. */
@CairnTest
class GoalEndTest {
    @Autowired
    Companies companies;

    Companies.Company company;
    Person ana;
    String goal;

    @BeforeEach
    void aGoal() {
        company = companies.make();
        ana = company.member("Ana");
        goal = ana.post("/goals", Map.of("name", "Grow", "workspace", company.gid()))
                .gid();
    }

    private Map<String, Object> update(String type, Object... more) {
        var update = new HashMap<String, Object>(Map.of("parent", goal, "status_type", type, "text", "Look"));
        for (int i = 0; i < more.length; i += 2) {
            update.put((String) more[i], more[i + 1]);
        }
        return update;
    }

    private String tell(String type, Object... more) {
        return ana.post("/status_updates", update(type, more)).gid();
    }

    private void stands(String status, String score, String confidence) {
        var read = ana.get("/goals/" + goal + "?opt_fields=status,score,confidence");
        assertThat(read.at("status")).isEqualTo(status);
        assertThat(read.at("score")).isEqualTo(score);
        assertThat(read.at("confidence")).isEqualTo(confidence);
    }

    @Test
    void aGoalIsClosedWithAScoreAndReopened() {
        tell("at_risk", "confidence", 4);
        stands("yellow", "null", "4");
        String last = tell("partial", "score", 0.7);
        assertThat(ana.get("/status_updates/" + last + "?opt_fields=score").at("score"))
                .isEqualTo("0.7");
        stands("partial", "0.7", "null");
        tell("on_track");
        stands("green", "null", "4");
    }

    @Test
    void takingTheLastUpdateBackTakesBackWhatItTold() {
        String first = tell("at_risk", "confidence", 4);
        String last = tell("missed", "score", 0);
        ana.delete("/status_updates/" + last).data();
        stands("yellow", "null", "4");
        tell("on_track");
        ana.delete("/status_updates/" + first).data();
        stands("green", "null", "null");
    }

    @Test
    void whatWasSetOtherwiseSinceStays() {
        ana.post("/goals/" + goal + "/setMetric", Map.of()).data();
        String update = tell("achieved", "score", 1);
        ana.put("/goals/" + goal, Map.of("status", "red")).data();
        stands("red", "null", "null");
        ana.delete("/status_updates/" + update).data();
        stands("red", "null", "null");
    }

    @Test
    void whatTheLastUpdateIsChangedToTells() {
        String first = tell("on_track", "confidence", 8);
        String last = tell("at_risk", "confidence", 4);
        change(last, "status_type", "partial", "score", 0.5);
        stands("partial", "0.5", "null");
        change(last, "score", 0.6);
        stands("partial", "0.6", "null");
        change(last, "status_type", "off_track");
        stands("red", "null", "8");
        change(first, "status_type", "achieved", "score", 1);
        stands("red", "null", "null");
        ana.post("/goals/" + goal + "/setMetric", Map.of()).data();
        ana.put("/goals/" + goal, Map.of("status", "green")).data();
        change(last, "status_type", "missed");
        stands("green", "null", "null");
    }

    private void change(String update, Object... what) {
        var changed = new HashMap<String, Object>();
        for (int i = 0; i < what.length; i += 2) {
            changed.put((String) what[i], what[i + 1]);
        }
        ana.put("/status_updates/" + update, changed).data();
    }

    @Test
    void numbersAreCheckedAndOnlyWhereTheyMeanSomething() {
        refused(update("achieved", "score", 1.2), "score");
        refused(update("on_track", "score", 0.5), "score");
        refused(update("on_track", "confidence", 11), "confidence");
        refused(update("on_track", "confidence", 2.5), "confidence");
        refused(update("achieved", "confidence", 5), "confidence");
        String team = ana.post("/teams", Map.of("name", "Garden", "organization", company.gid()))
                .gid();
        String project =
                ana.post("/projects", Map.of("name", "Dig", "team", team)).gid();
        refused(update("complete", "parent", project, "score", 1), "score");
        refused(update("on_track", "parent", project, "confidence", 5), "confidence");
    }

    private void refused(Map<String, Object> update, String field) {
        assertThat(ana.post("/status_updates", update).refusal(400)).contains(field);
    }
}
