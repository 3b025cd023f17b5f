package dev.cairn.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal that the API answers with: its HTTP status and a message that names the field and the reason. */
public final class ApiError extends RuntimeException {
    public static final int NOT_FOUND = 404;

    private final int status;
    private final @Nullable Long retryAfterSeconds;
    private final Map<String, String> beside;

    private ApiError(int status, String message, @Nullable Long retryAfterSeconds) {
        this(status, message, retryAfterSeconds, Map.of());
    }

    private ApiError(int status, String message, @Nullable Long retryAfterSeconds, Map<String, String> beside) {
        super(message, null, false, false);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
        this.beside = beside;
    }

    public static ApiError badInput(String message) {
        return new ApiError(400, message, null);
    }

    /** Bad input in one field: {@code assignee: Not a user in this workspace: 123}. */
    public static ApiError badInput(String field, String reason) {
        return badInput(field + ": " + reason);
    }

    public static ApiError notAuthorized() {
        return new ApiError(401, "Not Authorized", null);
    }

    public static ApiError notAuthorized(String message) {
        return new ApiError(401, message, null);
    }

    public static ApiError forbidden(String message) {
        return new ApiError(403, message, null);
    }

    /** For what does not exist and for what the actor may not see: the two cannot be told apart. */
    public static ApiError notFound(String field, Object id) {
        return new ApiError(NOT_FOUND, field + ": Not a recognized ID: " + id, null);
    }

    public static ApiError noSuchPath() {
        return new ApiError(NOT_FOUND, "No matching route for request", null);
    }

    public static ApiError conflict(String message) {
        return new ApiError(409, message, null);
    }

    /** The record changed since the version that the request names in {@code If-Match}. */
    public static ApiError changedMeanwhile(String message) {
        return new ApiError(412, message, null);
    }

    /** A list cannot be followed from where the client was; it goes on from {@code sync}. */
    public static ApiError outOfSync(String message, String sync) {
        return new ApiError(412, message, null, Map.of("sync", sync));
    }

    public static ApiError tooLarge(String message) {
        return new ApiError(413, message, null);
    }

    public static ApiError of(int status, String message) {
        return new ApiError(status, message, null);
    }

    public static ApiError tooManyRequests(String message, long retryAfterSeconds) {
        return new ApiError(429, message, retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public @Nullable Long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** What stands beside {@code errors} in the answer. */
    public Map<String, String> beside() {
        return beside;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
