package dev.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private final ApplicationModules modules = ApplicationModules.of(Cairn.class);

    @Test
    void everyModuleUsesOnlyWhatItDeclaresAndThereAreNoCircles() {
        modules.verify();
    }

    @Test
    void theMapNamesEveryModuleAndNoOther() throws IOException {
        var named = new TreeSet<String>();
        var row = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../docs/map.md")));
        while (row.find()) {
            named.add(row.group(1));
        }
        var existing = new TreeSet<String>();
        modules.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .filter(module -> !module.equals("support"))
                .forEach(existing::add);
        assertThat(named).isEqualTo(existing);
    }

    @Test
    void everyPackageSaysWhatItIsAndForbidsNull() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java/dev/cairn"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    boolean holdsClasses =
                            files.anyMatch(file -> file.toString().endsWith(".java"));
                    if (holdsClasses && !folder.endsWith("cairn")) {
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .contains("@NullMarked", "/**");
                    }
                }
            }
        }
    }
}
