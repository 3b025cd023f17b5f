package dev.cairn.platform.http;

import dev.cairn.platform.ApiError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure in the API's own form: {@code {"errors":[{"message","help"}]}}. */
@ControllerAdvice
public final class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String HELP = "For more information on API status codes and how to handle them, read the docs"
            + " on errors at /docs/api";

    @ExceptionHandler
    void refused(ApiError error, HttpServletResponse response) throws IOException {
        write(response, error);
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    void noSuchPath(HttpServletResponse response) throws IOException {
        write(response, ApiError.noSuchPath());
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException error, HttpServletResponse response) throws IOException {
        write(response, ApiError.badInput(error.getParameterName(), "Missing input"));
    }

    @ExceptionHandler(InvalidParameterException.class)
    void brokenQuery(HttpServletResponse response) throws IOException {
        write(response, ApiError.badInput("Could not parse the query, which is not valid UTF-8 in percent-encoding"));
    }

    @ExceptionHandler(HttpMediaTypeException.class)
    void wrongType(HttpServletResponse response) throws IOException {
        write(response, ApiError.badInput("Could not parse request data, unknown content type"));
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class})
    void tooLarge(HttpServletResponse response) throws IOException {
        write(response, ApiError.tooLarge("The file is larger than the server takes"));
    }

    @ExceptionHandler(MultipartException.class)
    void brokenUpload(HttpServletResponse response) throws IOException {
        write(response, ApiError.badInput("Could not parse request data, broken multipart body"));
    }

    /** The client went away while it was being answered; there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    void broken(Exception error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String state = sqlState(error);
        if (state != null && state.startsWith("22")) {
            LOG.info("{} {}: the database refused a value", request.getMethod(), request.getRequestURI(), error);
            write(response, ApiError.badInput("A value is out of range"));
            return;
        }
        writeBroken(response, request.getMethod() + " " + request.getRequestURI(), error);
    }

    /** Logs a failure of ours and tells the client by which phrase it is found there. */
    static void writeBroken(HttpServletResponse response, String request, @Nullable Throwable error)
            throws IOException {
        String phrase = UUID.randomUUID().toString();
        LOG.error("{} ({})", request, phrase, error);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(500);
        ReplyWriter.send(response, Json.bytes(false, json -> {
            json.writeStartObject().writeName("errors").writeStartArray().writeStartObject();
            json.writeStringProperty("message", "Server Error");
            json.writeStringProperty("help", HELP);
            json.writeStringProperty("phrase", phrase);
            json.writeEndObject().writeEndArray().writeEndObject();
        }));
    }

    private static @Nullable String sqlState(Throwable error) {
        if (!(error instanceof DataAccessException)) {
            return null;
        }
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }

    /** Writes a refusal; for filters, which stand before the endpoints. */
    public static void write(HttpServletResponse response, ApiError error) throws IOException {
        response.setStatus(error.status());
        if (error.retryAfterSeconds() != null) {
            response.setHeader("Retry-After", String.format(Locale.ROOT, "%d", error.retryAfterSeconds()));
        }
        ReplyWriter.send(response, Json.bytes(false, json -> {
            json.writeStartObject().writeName("errors").writeStartArray().writeStartObject();
            json.writeStringProperty("message", error.getMessage());
            json.writeStringProperty("help", HELP);
            json.writeEndObject().writeEndArray();
            error.beside().forEach(json::writeStringProperty);
            json.writeEndObject();
        }));
    }
}
