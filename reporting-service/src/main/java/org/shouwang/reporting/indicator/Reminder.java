package org.shouwang.reporting.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One reminder and the day it first reached each state. Two of the same id merge to the same whatever came first.
 *
 * @param sequence of the event that channel, parts and organisations were taken from
 * @param reached day by state
 */
public record Reminder(
        FactId id,
        String personId,
        long sequence,
        String channel,
        int parts,
        List<String> orgs,
        Map<ReminderState, Integer> reached) {

    Reminder merge(Reminder other) {
        Map<ReminderState, Integer> both = new EnumMap<>(ReminderState.class);
        both.putAll(reached);
        other.reached.forEach((state, day) -> both.merge(state, day, Math::min));
        Reminder newer = other.sequence > sequence ? other : this;
        return new Reminder(id, personId, newer.sequence, newer.channel, newer.parts, newer.orgs, both);
    }

    /** First day on which a provider had it (also when only its receipt came through); never if none took it. */
    int sentOn() {
        return Math.min(Math.min(day(ReminderState.ACCEPTED), day(ReminderState.UNKNOWN)), deliveredOn());
    }

    /** First day on which it was delivered or answered. */
    int deliveredOn() {
        return Math.min(day(ReminderState.DELIVERED), day(ReminderState.ACKNOWLEDGED));
    }

    /** Day it was planned; if that was not heard of yet, the first day anything was. */
    int plannedOn() {
        int first = reached.values().stream().mapToInt(Integer::intValue).min().orElse(Days.NEVER);
        return Math.min(day(ReminderState.PLANNED), first);
    }

    int day(ReminderState state) {
        return reached.getOrDefault(state, Days.NEVER);
    }
}
