package dev.cairn.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names of people outside of the company, such as applicants: each is given once. */
final class Names {
    private final List<String> names = new ArrayList<>();
    private int given;

    Names(Random random) {
        var lines = Blueprint.lines("names.txt");
        var first = new ArrayList<>(List.of(lines.get(0).split(", ")));
        var last = new ArrayList<>(List.of(lines.get(1).split(", ")));
        Collections.shuffle(first, random);
        Collections.shuffle(last, random);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < first.size(); i++) {
                names.add(first.get(i) + " " + last.get((i + round * 7) % last.size()));
            }
        }
    }

    String next() {
        return names.get(given++ % names.size());
    }
}
