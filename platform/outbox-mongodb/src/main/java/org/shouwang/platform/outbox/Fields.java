package org.shouwang.platform.outbox;

import java.util.Set;

/** What the outbox keeps beside the state in each document. */
public final class Fields {

    /** Counts writes; a change names the version it was made from. */
    public static final String VERSION = "version";
    /** Sequence of the last event the aggregate raised. */
    public static final String LAST_SEQUENCE = "lastSequence";
    /** Events stored and not yet known to be published. */
    public static final String OUTBOX = "outbox";
    /** Wall instant from which the relay may take the document; absent while nothing waits. */
    public static final String RELAY_AT = "relayAt";
    /** Token of the relay that leased the document last. */
    static final String RELAY_BY = "relayBy";
    /** Token of the last write, to tell in a bulk which writes were ours. */
    static final String WRITER = "writer";

    static final Set<String> OWN = Set.of("_id", VERSION, LAST_SEQUENCE, OUTBOX, RELAY_AT, WRITER, RELAY_BY);

    private Fields() {}
}
