package dev.cairn.job;

import dev.cairn.platform.http.Json;

/**
 * A job as the work on it needs it.
 *
 * @param request what was asked for, as JSON
 * @param made the id of what the job makes
 */
public record Job(long workspace, long id, String subtype, String request, long made, long creator) {

    /** What was asked for, in the form in which it was given to {@link Jobs#begin}. */
    public <T> T request(Class<T> type) {
        return Json.read(request, type);
    }
}
