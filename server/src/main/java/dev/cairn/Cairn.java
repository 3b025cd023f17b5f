package dev.cairn;

import dev.cairn.launch.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cairn, a self-hosted work management platform. */
@SpringBootApplication
public class Cairn {
    public static void main(String[] arguments) {
        Launch.main(Cairn.class, arguments);
    }
}
