package org.shouwang.smsc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A delivery receipt waiting to be confirmed by the client. */
record Receipt(Part part, String state, Instant doneAt) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    /** The text of SMPP 3.4 appendix B. */
    String text() {
        boolean delivered = "DELIVRD".equals(state);
        return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:"
                .formatted(
                        part.id(),
                        delivered ? "001" : "000",
                        MINUTE.format(part.at()),
                        MINUTE.format(doneAt),
                        state,
                        delivered ? "000" : "001");
    }
}
