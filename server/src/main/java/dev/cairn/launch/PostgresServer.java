package dev.cairn.launch;

/** The PostgreSQL server that Cairn works on. */
interface PostgresServer extends AutoCloseable {

    /** Waits until the database takes connections. */
    DatabaseAddress open();

    /** Stops the server if it is ours to stop. Nothing may be connected any more. */
    @Override
    void close();
}
