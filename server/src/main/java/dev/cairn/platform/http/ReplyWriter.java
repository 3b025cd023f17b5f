package dev.cairn.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JsonGenerator;

/** Writes a {@link Reply} as JSON: the whole answer is made before the first byte is sent. */
final class ReplyWriter implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Reply.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (!(returned instanceof Reply reply) || request == null || response == null) {
            throw new IllegalStateException("An endpoint answered nothing");
        }
        var ask = ApiArguments.ask(request);
        byte[] body = Json.bytes(ask.pretty(), json -> write(json, reply, ask));
        response.setStatus(reply.status());
        if (reply.location() != null) {
            response.setHeader("Location", ask.baseUrl() + "/api/1.0" + reply.location());
        }
        if (reply.etag() != null) {
            response.setHeader("ETag", '"' + reply.etag() + '"');
        }
        send(response, body);
    }

    static void send(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void write(JsonGenerator json, Reply reply, Ask ask) {
        json.writeStartObject();
        json.writeName("data");
        reply.body().write(json, ask.baseUrl());
        reply.beside().forEach((name, value) -> json.writePOJOProperty(name, value));
        if (reply.paged() != null) {
            json.writeName("next_page");
            writeNextPage(json, reply.paged().nextOffset(), ask);
        }
        json.writeEndObject();
    }

    private static void writeNextPage(JsonGenerator json, @Nullable String offset, Ask ask) {
        if (offset == null) {
            json.writeNull();
            return;
        }
        String path = ask.path() + (ask.path().contains("?") ? "&" : "?") + "offset=" + offset;
        json.writeStartObject();
        json.writeStringProperty("offset", offset);
        json.writeStringProperty("path", path);
        json.writeStringProperty("uri", ask.baseUrl() + "/api/1.0" + path);
        json.writeEndObject();
    }
}
