package dev.cairn.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Somebody of the demo, with their account. */
record Person(long id, String name, String title, String role, List<String> teams, Instant since) {

    boolean isGuest() {
        return role.equals("guest");
    }

    boolean isIn(String team) {
        return teams.stream().anyMatch(own -> own.replace("*", "").equals(team));
    }

    boolean leads(String team) {
        return teams.contains(team + "*");
    }

    /** First names are unique among the demo's people. */
    String email() {
        String first =
                Normalizer.normalize(name.split(" ")[0], Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return first.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
