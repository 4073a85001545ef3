package org.shouwang.smsc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The handsets: puts parts together to texts, keeps the latest of them, counts all and finds repetitions. */
final class Handsets {

    private static final int KEPT = 20_000;

    private final Map<String, List<Part>> incomplete = new HashMap<>();
    private final Map<String, String> wholeOfPart = new HashMap<>();
    private final Map<String, String> stateOfPart = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final LinkedHashMap<String, HandsetText> texts = new LinkedHashMap<>();
    private long accepted;
    private long whole;
    private long duplicates;

    synchronized void take(Part part) {
        accepted++;
        if (!seen.add(UUID.nameUUIDFromBytes(part.identity().getBytes(StandardCharsets.UTF_8)))) {
            duplicates++;
        }
        List<Part> parts = incomplete.computeIfAbsent(part.wholeKey(), key -> new ArrayList<>());
        parts.removeIf(other -> other.index() == part.index());
        parts.add(part);
        if (parts.size() == part.total()) {
            incomplete.remove(part.wholeKey());
            show(parts, part);
        }
    }

    /** The handset got this part, or never will. */
    synchronized void settle(String partId, String state) {
        String id = wholeOfPart.remove(partId);
        if (id == null) {
            stateOfPart.put(partId, state);
        } else {
            texts.computeIfPresent(
                    id,
                    (key, text) ->
                            "DELIVRD".equals(text.state()) || "ENROUTE".equals(text.state()) ? text.in(state) : text);
        }
    }

    /** Newest first. */
    synchronized List<HandsetText> latest(@Nullable String to, int limit) {
        List<HandsetText> found = new ArrayList<>();
        List<HandsetText> all = new ArrayList<>(texts.values());
        for (int i = all.size() - 1; i >= 0 && found.size() < limit; i--) {
            if (to == null || all.get(i).to().equals(to)) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    synchronized long accepted() {
        return accepted;
    }

    synchronized long whole() {
        return whole;
    }

    synchronized long duplicates() {
        return duplicates;
    }

    private void show(List<Part> parts, Part last) {
        parts.sort(Comparator.comparingInt(Part::index));
        String text = parts.stream().map(Part::text).collect(Collectors.joining());
        Part first = parts.get(0);
        whole++;
        texts.put(
                first.id(),
                new HandsetText(
                        first.id(),
                        first.to(),
                        first.from(),
                        text,
                        last.at(),
                        parts.size(),
                        "ENROUTE",
                        first.reference()));
        for (Part part : parts) {
            wholeOfPart.put(part.id(), first.id());
            String early = stateOfPart.remove(part.id());
            if (early != null) {
                settle(part.id(), early);
            }
        }
        if (texts.size() > KEPT) {
            texts.remove(texts.keySet().iterator().next());
        }
    }
}
