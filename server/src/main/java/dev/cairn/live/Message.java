package dev.cairn.live;

/**
 * One event of a stream.
 *
 * @param seq how far in the log a client is once it has it
 */
record Message(long seq, String event, String data) {

    static Message ready(long seq) {
        return place(seq, "ready");
    }

    /** Says that changes may have been missed, and that everything is to be loaded anew. */
    static Message reset(long seq) {
        return place(seq, "reset");
    }

    private static Message place(long seq, String event) {
        return new Message(seq, event, "{\"seq\":\"" + seq + "\"}");
    }

    static Message changes(long seq, String changes) {
        return new Message(seq, "change", "{\"seq\":\"" + seq + "\",\"changes\":[" + changes + "]}");
    }

    static Message presence(long seq, String data) {
        return new Message(seq, "presence", data);
    }

    String asEvent() {
        return "id: " + seq + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }

    /** Keeps the connection open, and lets the client remember a place without telling it of anything. */
    static String heartbeat(long seq) {
        return ": here\nid: " + seq + "\n\n";
    }
}
