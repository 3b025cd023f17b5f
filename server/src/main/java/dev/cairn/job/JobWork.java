package dev.cairn.job;

import dev.cairn.platform.Actor;
import dev.cairn.platform.log.Changes;

/** A kind of work that jobs do. */
public interface JobWork {

    /** The {@code resource_subtype} of its jobs. */
    String subtype();

    /** The type of the resource that its jobs make, {@code project} for example. */
    String makes();

    /**
     * Does the work. It may be begun again after an interruption, so it either finds what was done before, or does all
     * of it in one {@link Jobs#once}.
     *
     * @param actor whoever asked, with the access that they have now
     * @param goOn to be called between two steps of work that takes longer than a minute; it throws where the server
     *     stops
     * @throws dev.cairn.platform.ApiError where the job cannot be done, with the reason
     */
    void run(Job job, Actor actor, Runnable goOn);

    /** Takes back what was made when the job was begun, as it failed. */
    void undo(Job job, Changes changes);
}
