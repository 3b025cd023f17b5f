package dev.cairn.platform.log;

import java.util.List;

/**
 * Something that reacts to what changed. Each reader is given every change of a workspace exactly once and in
 * order, also while several copies of Cairn run and when one of them dies.
 */
public interface ChangeReader {
    /** The name under which its place in the log is kept; another name starts again at the beginning. */
    String name();

    /**
     * Reacts to changes, in the transaction that also remembers that they were read: what is written here through
     * the database is kept if and only if the reader goes on behind them. Whoever throws is given the same
     * changes again later.
     *
     * @param reactions what the reader itself changes, so that other readers learn of it
     */
    void read(long workspace, List<Change> changes, Reactions reactions);
}
