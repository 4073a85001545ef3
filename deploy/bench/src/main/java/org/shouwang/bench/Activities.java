package org.shouwang.bench;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Activities as JSON, each with an id of its own that this run makes. */
final class Activities {

    /** Kinds of contact that fit a child, in turn. */
    static final List<String> OF_CHILD = List.of("TALK", "PCALL", "GCALL", "CDVISIT", "HOMEVISIT", "PARCALL", "TALK");
    /** Kinds of contact that fit an elder, in turn. */
    static final List<String> OF_ELDER =
            List.of("ELDVISIT", "FAMCALL", "ELDVISIT", "FAMCALL", "ELDVISIT", "FAMCALL", "ELDVISIT");
    /** Kinds of contact that leave a check call due. */
    static final List<String> OF_ELDER_DUE = List.of("FAMCALL");

    private final long run;
    private final AtomicLong number = new AtomicLong();

    /** @param run tells the ids of this run from those of another */
    Activities(long run) {
        this.run = run;
    }

    /** One activity as it is posted singly. */
    byte[] one(String personId, String contactType, OffsetDateTime at) {
        StringBuilder json = new StringBuilder(320);
        append(json, personId, contactType, at);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Many, as they are posted together. */
    static byte[] batch(List<String> activities) {
        return ("{\"activities\":[" + String.join(",", activities) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    /** One activity as it stands in a batch. */
    String text(String personId, String contactType, OffsetDateTime at) {
        StringBuilder json = new StringBuilder(320);
        append(json, personId, contactType, at);
        return json.toString();
    }

    private void append(StringBuilder json, String personId, String contactType, OffsetDateTime at) {
        UUID id = new UUID(run << 16 | 0x4000L, 0x8000000000000000L | number.incrementAndGet());
        json.append("{\"activityId\":\"")
                .append(id)
                .append("\",\"kind\":\"")
                .append(kind(contactType))
                .append("\",\"contactType\":\"")
                .append(contactType)
                .append("\",\"personIds\":[\"")
                .append(personId)
                .append("\"],\"at\":\"")
                .append(at)
                .append("\",\"minutes\":20,\"result\":\"DONE\",\"role\":\"")
                .append(role(contactType))
                .append("\",\"note\":\"压测记录：问了学习和生活，情况平稳，约定下周再联系。\"}");
    }

    private static String kind(String contactType) {
        return switch (contactType) {
            case "TALK" -> "TALK";
            case "TUTOR" -> "TUTORING";
            case "HOMEVISIT", "CDVISIT", "ELDVISIT", "FAMVISIT" -> "VISIT";
            default -> "CALL";
        };
    }

    private static String role(String contactType) {
        return switch (contactType) {
            case "CDVISIT" -> "CD";
            case "ELDVISIT", "FAMCALL", "FAMVISIT", "CHECKCALL" -> "EW";
            default -> "T";
        };
    }
}
