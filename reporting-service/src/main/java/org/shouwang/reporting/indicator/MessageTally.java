package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** I33: what became of the reminders, per channel. */
final class MessageTally implements Tally {
    private static final Map<String, String> CHANNELS = Map.of("SMS", "短信", "VOICE", "语音");

    /** Counts of one channel. */
    private static final class Channel {
        private long planned;
        private long sent;
        private long delivered;
        private long failed;
        private long parts;
    }

    private final Scope scope;
    private final Map<String, Channel> channels = new TreeMap<>();

    MessageTally(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void add(PersonFacts person) {
        for (Reminder reminder : person.reminders()) {
            if (!scope.covers(reminder.orgs())) {
                continue;
            }
            Channel channel = channels.computeIfAbsent(reminder.channel(), name -> new Channel());
            channel.planned += counted(reminder.plannedOn());
            channel.failed += counted(reminder.day(ReminderState.FAILED));
            if (scope.has(reminder.sentOn())) {
                channel.sent++;
                channel.parts += reminder.parts();
                channel.delivered += reminder.deliveredOn() == Days.NEVER ? 0 : 1;
            }
        }
    }

    @Override
    public List<Figure> figures() {
        List<BreakdownItem> parts = new ArrayList<>();
        long sent = 0;
        long delivered = 0;
        for (Map.Entry<String, Channel> entry : channels.entrySet()) {
            String code = entry.getKey();
            String zh = CHANNELS.getOrDefault(code, code);
            Channel channel = entry.getValue();
            sent += channel.sent;
            delivered += channel.delivered;
            parts.add(new BreakdownItem(code + ":planned", zh + "已计划", code + " planned", channel.planned));
            parts.add(new BreakdownItem(code + ":sent", zh + "已提交", code + " sent", channel.sent));
            parts.add(new BreakdownItem(code + ":delivered", zh + "已送达", code + " delivered", channel.delivered));
            parts.add(new BreakdownItem(code + ":failed", zh + "失败", code + " failed", channel.failed));
            parts.add(new BreakdownItem(code + ":parts", zh + "计费条数", code + " parts", channel.parts));
        }
        return List.of(Figure.rate(Indicator.I33, delivered, sent, parts));
    }

    private long counted(int day) {
        return scope.has(day) ? 1 : 0;
    }
}
