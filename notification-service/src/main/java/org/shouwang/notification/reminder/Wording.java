package org.shouwang.notification.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shouwang.notification.channel.Content;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.contact.Units;
import org.shouwang.notification.ladder.Rung.Kind;

/** Finds the words: one reminder, or several of one reader merged into one text. */
public final class Wording {

    private static final String PARENT_CALL = "C-PCALL";
    private static final String DELEGATION = "C-DELEG";
    private static final String FAMILY_CONTACT = "E-FAM";
    private static final Set<String> OF_PARENTS = Set.of(PARENT_CALL, DELEGATION);

    private final String signature;

    /**
     * Signs every text.
     *
     * @param signature the sender as the carrier has it on file, 2–12 characters, without brackets
     */
    public Wording(String signature) {
        this.signature = signature;
    }

    /**
     * The words for these reminders, which all go to one phone.
     *
     * @param reminders never empty; more than one only where {@link #mergeable} says so
     */
    public Content of(List<Reminder> reminders) {
        Notice notice = reminders.get(0).notice();
        if (notice != null) {
            return of(notice);
        }
        Template template = reminders.size() == 1 || family(reminders) ? single(reminders.get(0)) : digest(reminders);
        LocalDate earliest = reminders.stream()
                .map(Reminder::dueDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long late = reminders.stream().filter(Reminder::overdue).count();
        Map<String, String> variables = template.filled(Map.of(
                "rule", RuleNames.zh(reminders.get(0).rule()),
                "day", earliest.getMonthValue() + "月" + earliest.getDayOfMonth() + "日",
                "count", String.valueOf(reminders.size()),
                "late", String.valueOf(late),
                "who", Visitors.zh(reminders.get(0).rule())));
        return content(template, variables);
    }

    /** The words of a campaign. */
    public Content of(Notice notice) {
        return content(notice.template(), notice.template().filled(notice.variables()));
    }

    private Content content(Template template, Map<String, String> variables) {
        return new Content(template.code(), variables, signature, '【' + signature + '】' + template.fill(variables));
    }

    /**
     * Whether one text can tell both: anything for staff; for a family only what is said in the same words. An answer to a
     * question must be clear, so each visit is asked about alone.
     */
    public static boolean mergeable(Reminder one, Reminder other) {
        if (one.kind() == Kind.CONFIRMATION || other.kind() == Kind.CONFIRMATION) {
            return false;
        }
        if (one.notice() != null || other.notice() != null) {
            return one.dutyId().equals(other.dutyId()) && Objects.equals(one.notice(), other.notice());
        }
        if (one.role().family() || other.role().family()) {
            return one.role() == other.role()
                    && one.kind() == other.kind()
                    && one.rule().equals(other.rule());
        }
        return true;
    }

    private static boolean family(List<Reminder> reminders) {
        return reminders.get(0).role().family();
    }

    private static Template single(Reminder reminder) {
        if (reminder.kind() == Kind.CONFIRMATION) {
            return Template.CONFIRM_VISIT;
        }
        if (reminder.role().family()) {
            return ofFamily(reminder, !reminder.overdue());
        }
        Kind kind = staffKind(reminder);
        return Units.isUnit(reminder.personId()) ? ofUnit(kind) : Template.valueOf(kind.name());
    }

    /** What a family is asked for is said in whole sentences; a rule without its own is named. */
    private static Template ofFamily(Reminder reminder, boolean early) {
        return switch (reminder.rule()) {
            case PARENT_CALL ->
                reminder.role() == Role.G
                        ? Template.GUARDIAN_OVERDUE
                        : early ? Template.PARENT_DUE_SOON : Template.PARENT_OVERDUE;
            case DELEGATION -> early ? Template.DELEGATION_DUE_SOON : Template.DELEGATION_OVERDUE;
            case FAMILY_CONTACT -> early ? Template.FAMILY_DUE_SOON : Template.FAMILY_OVERDUE;
            default -> early ? Template.FAMILY_RULE_DUE_SOON : Template.FAMILY_RULE_OVERDUE;
        };
    }

    /** A class, school or village is nobody's "person in care". */
    private static Template ofUnit(Kind kind) {
        return switch (kind) {
            case DUE_SOON -> Template.UNIT_DUE_SOON;
            case DUE_TODAY -> Template.UNIT_DUE_TODAY;
            case HELP_ASKED -> Template.UNIT_HELP_ASKED;
            default -> Template.valueOf(kind.name());
        };
    }

    /** Beside the carer the class teacher is told of what parents owe: for the teacher it is an escalation. */
    private static Kind staffKind(Reminder reminder) {
        return reminder.kind() == Kind.OVERDUE && OF_PARENTS.contains(reminder.rule()) && reminder.role() == Role.T
                ? Kind.ESCALATED
                : reminder.kind();
    }

    private static Template digest(List<Reminder> reminders) {
        if (reminders.stream().noneMatch(Reminder::overdue)) {
            return Template.DIGEST_DUE;
        }
        if (reminders.stream().allMatch(r -> r.kind() == Kind.OVERDUE)) {
            return Template.DIGEST_OVERDUE;
        }
        return reminders.stream().allMatch(r -> r.kind() == Kind.ESCALATED)
                ? Template.DIGEST_ESCALATED
                : Template.DIGEST_MIXED;
    }
}
