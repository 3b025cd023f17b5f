package dev.cairn.presence;

/**
 * A task that somebody has open.
 *
 * @param name the person's
 * @param typing whether they are writing a comment
 */
public record Presence(long id, long task, long person, String name, boolean typing) {}
