package dev.cairn.launch;

/** The PostgreSQL server that Cairn works on. */
interface PostgresServer extends AutoCloseable {

    /** Waits until the database takes connections. */
    DatabaseAddress open();

    /** How many connections at a time serve it best, where nobody has said. */
    int connections();

    /** Stops the server if it is ours to stop. Nothing may be connected any more. */
    @Override
    void close();
}
