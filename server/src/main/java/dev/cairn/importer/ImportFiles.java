package dev.cairn.importer;

import dev.cairn.platform.db.Database;
import dev.cairn.platform.db.PartedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Keeps the imported files in the database, in parts: any copy of the server can go on with an import. */
@Component
class ImportFiles {
    private static final int PART = 1 << 18;

    private final Database database;
    private final PartedFile files;

    ImportFiles(Database database) {
        this.database = database;
        this.files = new PartedFile(database, "import_part", "import_id");
    }

    void save(long workspace, long id, CsvFile.Source source) {
        try (InputStream in = source.open()) {
            for (int number = 0; ; number++) {
                byte[] part = in.readNBytes(PART);
                if (part.length == 0) {
                    return;
                }
                database.sql("""
                                INSERT INTO import_part (workspace_id, import_id, number, content)
                                VALUES (:workspace, :id, :number, :content)""")
                        .bind("workspace", workspace)
                        .bind("id", id)
                        .bind("number", number)
                        .bind("content", part)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    CsvFile.Source source(long workspace, long id) {
        return () -> files.open(workspace, id);
    }
}
