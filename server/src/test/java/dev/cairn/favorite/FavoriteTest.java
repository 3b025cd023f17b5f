package dev.cairn.favorite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnTest;
import dev.cairn.support.Companies;
import dev.cairn.support.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FavoriteTest {
    @Autowired
    Companies companies;

    @Test
    void everyoneKeepsTheirOwnFavoritesInTheirOwnOrder() {
        var company = companies.make();
        Person ana = company.member("Ana");
        Person ben = company.member("Ben");
        var gids = List.of("One", "Two", "Three").stream()
                .map(name -> ana.post("/projects", Map.of("workspace", company.gid(), "name", name))
                        .gid())
                .toList();
        String list = "/users/me/favorites?resource_type=project&workspace=" + company.gid();
        gids.forEach(
                gid -> ana.post("/users/me/addFavorite", Map.of("project", gid)).data());
        assertThat(ana.get(list).all("name")).containsExactly("One", "Two", "Three");
        ana.post("/users/me/addFavorite", Map.of("project", gids.get(2), "insert_before", gids.get(0)))
                .data();
        assertThat(ana.get(list).all("name")).containsExactly("Three", "One", "Two");
        ana.post("/users/me/removeFavorite", Map.of("project", gids.get(1))).data();
        assertThat(ana.get(list).all("name")).containsExactly("Three", "One");
        assertThat(ben.get(list).data()).isEmpty();
        assertThat(ben.get("/users/" + ana.gid() + "/favorites?resource_type=project&workspace=" + company.gid())
                        .status())
                .isEqualTo(403);
        assertThat(ana.get("/users/me/favorites?workspace=" + company.gid()).refusal(400))
                .contains("resource_type");
    }

    @Test
    void aProjectThatIsNoLongerSeenIsNoLongerListed() {
        var company = companies.make();
        Person ana = company.member("Ana");
        Person ben = company.member("Ben");
        String project = ana.post("/projects", Map.of("workspace", company.gid(), "name", "Launch"))
                .gid();
        ben.post("/users/me/addFavorite", Map.of("project", project)).data();
        ana.put("/projects/" + project, Map.of("privacy_setting", "private")).data();
        assertThat(ben.get("/users/me/favorites?resource_type=project&workspace=" + company.gid())
                        .data())
                .isEmpty();
        assertThat(ana.get("/projects/" + project + "/task_counts?opt_fields=num_tasks")
                        .at("num_tasks"))
                .isEqualTo("0");
        assertThat(ana.get("/projects/" + project + "/task_counts").text()).isEqualTo("{\"data\":{}}");
    }
}
