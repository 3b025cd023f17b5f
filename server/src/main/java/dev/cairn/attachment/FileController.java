package dev.cairn.attachment;

import dev.cairn.platform.Gid;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out files to whoever holds a good link. A browser is never let run what somebody uploaded: only pictures
 * are shown in place, and everything is confined by a sandbox.
 */
@RestController
class FileController {
    private final Attachments attachments;
    private final AttachmentFiles files;
    private final FileLinks links;

    FileController(Attachments attachments, AttachmentFiles files, FileLinks links) {
        this.attachments = attachments;
        this.files = files;
        this.links = links;
    }

    @GetMapping("/files/{purpose:download|view}/{workspace:\\d+}/{id:\\d+}/{expires:\\d{1,12}}/{signature}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String purpose,
            @PathVariable String workspace,
            @PathVariable String id,
            @PathVariable long expires,
            @PathVariable String signature) {
        var asked = FileLinks.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        if (!links.isGood(asked, workspace, id, expires, signature)) {
            return ResponseEntity.status(403).build();
        }
        var attachment = attachments.find(Gid.parse(workspace), Gid.parse(id)).orElse(null);
        if (attachment == null || attachment.storageKey() == null) {
            return ResponseEntity.notFound().build();
        }
        Resource content = files.open(attachment.storageKey());
        if (!content.exists()) {
            return ResponseEntity.notFound().build();
        }
        boolean inline = asked == FileLinks.Purpose.VIEW && FileName.isShownByBrowsers(attachment.contentType());
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", attachment.contentType())
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, max-age=900, immutable")
                .body(content);
    }
}
