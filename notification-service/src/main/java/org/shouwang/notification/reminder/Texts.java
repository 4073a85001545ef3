package org.shouwang.notification.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges what is due to one phone: one text for all that can be told in the same breath. */
public final class Texts {

    private Texts() {}

    /** Reminders told by one text to one phone. The first stands for the text. */
    public record Group(String phoneHash, List<Reminder> reminders) {
        /** The reminder that stands for the text: the smallest id, so that it is the same however often it is computed. */
        public Reminder carrier() {
            return reminders.get(0);
        }
    }

    /** Groups reminders by phone and by what can be merged, in order of due time. */
    public static List<Group> merge(Map<String, List<Reminder>> byPhone) {
        List<Group> groups = new ArrayList<>();
        byPhone.forEach((phone, reminders) -> {
            Map<Reminder, List<Reminder>> merged = new LinkedHashMap<>();
            reminders.stream()
                    .sorted(Comparator.comparing(Reminder::id))
                    .forEach(reminder -> merged.keySet().stream()
                            .filter(other -> Wording.mergeable(other, reminder))
                            .findFirst()
                            .ifPresentOrElse(
                                    other -> merged.getOrDefault(other, List.of())
                                            .add(reminder),
                                    () -> merged.put(reminder, new ArrayList<>(List.of(reminder)))));
            merged.values().forEach(list -> groups.add(new Group(phone, List.copyOf(list))));
        });
        groups.sort(Comparator.comparing(group -> group.carrier().dueAt()));
        return groups;
    }
}
