package dev.cairn.attachment;

import dev.cairn.access.Access;
import dev.cairn.access.Level;
import dev.cairn.platform.Actor;
import dev.cairn.platform.ApiError;
import dev.cairn.platform.Permission;
import dev.cairn.platform.http.Input;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes what a request attaches: a file, which goes from the connection to the disk and is never held in memory as
 * a whole, or the address of a page elsewhere.
 */
@Component
class Uploads {
    private static final int LONGEST_URL = 2_048;
    private static final List<String> SUBTYPES = List.of("asana", "external");

    private final Access access;
    private final Attachments attachments;

    Uploads(Access access, Attachments attachments) {
        this.access = access;
        this.attachments = attachments;
    }

    /**
     * Attaches what the request sends and returns the attachment's id.
     *
     * @param input the fields where they are not sent as a multipart form
     * @param task the task that the path names, or null where the form names a parent
     */
    long take(Actor actor, HttpServletRequest request, Input input, @Nullable String task) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest form)) {
            return link(actor, input, task);
        }
        Input fields = fields(form, input);
        MultipartFile file = form.getFile("file");
        return file == null ? link(actor, fields, task) : file(actor, file, fields, task);
    }

    private static Input fields(MultipartHttpServletRequest form, Input input) {
        var fields = JsonNodeFactory.instance.objectNode();
        form.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return input.from(fields);
    }

    private long file(Actor actor, MultipartFile file, Input input, @Nullable String task) throws IOException {
        if ("external".equals(input.oneOf("resource_subtype", SUBTYPES))) {
            throw ApiError.badInput("file", "An external attachment has a url instead");
        }
        var parent = parent(actor, input, task);
        access.require(actor, parent.workspace(), Permission.UPLOAD_ATTACHMENTS);
        String name = input.text("name", FileName.LONGEST);
        try (var content = file.getInputStream()) {
            return attachments.addFile(
                    actor,
                    parent,
                    FileName.of(name == null || name.isBlank() ? file.getOriginalFilename() : name),
                    content);
        }
    }

    private long link(Actor actor, Input input, @Nullable String task) {
        if (!input.isSet("url")) {
            throw ApiError.badInput("file", "Missing input");
        }
        if ("asana".equals(input.oneOf("resource_subtype", SUBTYPES))) {
            throw ApiError.badInput("url", "An attachment with a url is external");
        }
        String url = input.requiredText("url", LONGEST_URL).strip();
        requireWebAddress(url);
        String name = input.requiredText("name", FileName.LONGEST).strip();
        return attachments.addLink(actor, parent(actor, input, task), name, url);
    }

    private Attachments.Parent parent(Actor actor, Input input, @Nullable String task) {
        String gid = task == null ? input.requiredReference("parent") : task;
        return attachments.parent(actor, gid, Level.COMMENTER, Level.EDITOR);
    }

    private static void requireWebAddress(String url) {
        try {
            String scheme = new URI(url).getScheme();
            if (scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // refused below like an address of another kind
        }
        throw ApiError.badInput("url", "Must be an address that begins with http:// or https://");
    }
}
