package dev.cairn.export;

import dev.cairn.platform.Gid;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the files of exports to whoever holds a good link. */
@RestController
class ExportFileController {
    private final Exports exports;
    private final ExportLinks links;

    ExportFileController(Exports exports, ExportLinks links) {
        this.exports = exports;
        this.links = links;
    }

    @GetMapping("/files/exports/{workspace:\\d+}/{id:\\d+}/{expires:\\d{1,12}}/{signature}/{name}")
    void file(
            @PathVariable String workspace,
            @PathVariable String id,
            @PathVariable long expires,
            @PathVariable String signature,
            HttpServletResponse response)
            throws IOException {
        if (!links.isGood(workspace, id, expires, signature)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var file = exports.open(Gid.parse(workspace), Gid.parse(id)).orElse(null);
        if (file == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/gzip");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        try (file) {
            file.transferTo(response.getOutputStream());
        }
    }
}
