package dev.cairn.export;

import dev.cairn.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the file of an export, compressed, part by part. */
@Component
class ExportFile {
    private static final int PART_BYTES = 1_048_576;

    private final Exports exports;
    private final TransactionTemplate ownTransaction;

    ExportFile(Exports exports, PlatformTransactionManager transactions) {
        this.exports = exports;
        this.ownTransaction = new TransactionTemplate(transactions);
        // Beside the one that the content may be read in.
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param goOn called after each part */
    void write(Job job, Runnable goOn, Content content) {
        exports.start(job.workspace(), job.made());
        try (var out = new GZIPOutputStream(new Parts(job, goOn), 8_192)) {
            content.writeTo(out);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        exports.finish(job.workspace(), job.made());
    }

    private final class Parts extends OutputStream {
        private final Job job;
        private final Runnable goOn;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private int number;

        Parts(Job job, Runnable goOn) {
            this.job = job;
            this.goOn = goOn;
        }

        @Override
        public void write(int one) {
            part.write(one);
            flushWhereFull();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            flushWhereFull();
        }

        private void flushWhereFull() {
            if (part.size() >= PART_BYTES) {
                store();
            }
        }

        private void store() {
            ownTransaction.executeWithoutResult(status -> {
                exports.addPart(job.workspace(), job.made(), number++, part.toByteArray());
                goOn.run();
            });
            part.reset();
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                store();
            }
        }
    }
}
