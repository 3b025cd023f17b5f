package dev.cairn.access;

import dev.cairn.support.Companies.Company;
import dev.cairn.support.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How things are made that the table of roles speaks of: each when it is first named, and made anew where it is named
 * with {@code :new}, since a request may use it up.
 */
final class Making {
    private final Map<String, Supplier<String>> recipes = new HashMap<>();
    private final Map<String, Supplier<String>> usedUp = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Company company;
    private final Map<String, Person> people;
    private int number;

    Making(Company company, Map<String, Person> people) {
        this.company = company;
        this.people = people;
    }

    Company company() {
        return company;
    }

    Person owner() {
        return person("owner");
    }

    Person admin() {
        return person("admin");
    }

    /** Says how a thing is made that is there once. */
    void once(String name, Supplier<String> how) {
        recipes.put(name, how);
    }

    /** Says how a thing is made that is another one each time. */
    void anew(String name, Supplier<String> how) {
        usedUp.put(name, how);
    }

    int next() {
        return ++number;
    }

    /** The gid of the thing of this name, or a word that stands for itself. */
    String gid(String name) {
        if (usedUp.containsKey(name)) {
            return usedUp.get(name).get();
        }
        var recipe = recipes.get(name.replace(":new", ""));
        if (recipe == null) {
            throw new IllegalArgumentException("Say here how to make a " + name);
        }
        if (name.endsWith(":new")) {
            return recipe.get();
        }
        String before = made.get(name);
        if (before == null) {
            before = recipe.get();
            made.put(name, before);
        }
        return before;
    }

    Person person(String role) {
        return Objects.requireNonNull(people.get(role), role);
    }

    Person newcomer() {
        return company.member("Newcomer");
    }

    String post(String path, Object... fields) {
        var data = new HashMap<String, Object>(Map.of("name", "Something " + ++number, "workspace", company.gid()));
        for (int i = 0; i < fields.length; i += 2) {
            data.put((String) fields[i], fields[i + 1]);
        }
        return owner().post(path, data).gid();
    }

    String share(String thing, Person person, String level) {
        return owner().post("/memberships", Map.of("parent", thing, "member", person.gid(), "access_level", level))
                .gid();
    }

    /** The thing, once each person of the table has the level that they are called by; guests edit it. */
    String sharedWithAll(String thing) {
        share(thing, person("editor"), "editor");
        share(thing, person("commenter"), "commenter");
        share(thing, person("viewer"), "viewer");
        share(thing, person("guest"), "editor");
        return thing;
    }

    String first(String path) {
        var data = owner().get(path).data();
        return (data.isArray() ? data.path(0) : data).path("gid").stringValue();
    }
}
