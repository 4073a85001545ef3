package org.shouwang.reporting.facts.messaging;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.platform.messaging.Envelope;

/**
 * The figures counted a second time, straight from the events, slowly and day by day, by the words of docs/indicators.md. It
 * shares no code with the service but the payload records.
 */
final class Recount {
    private static final LocalDate TERM_FROM = LocalDate.parse("2026-03-02");
    private static final LocalDate TERM_TO = LocalDate.parse("2026-07-05");

    private final String org;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate today;
    private final boolean week;
    private final List<Envelope<?>> events;
    private final Map<String, List<Envelope<Events.Person>>> versions;
    private final List<Events.Activity> activities;
    private final List<Events.Session> sessions;

    Recount(Collection<Envelope<?>> events, String org, LocalDate from, LocalDate to, LocalDate today) {
        this.events = List.copyOf(events);
        this.org = org;
        this.from = from;
        this.to = to;
        this.today = today;
        this.week = from.plusDays(6).equals(to);
        this.versions = all(Events.Person.class)
                .sorted(Comparator.comparing(Envelope::sequence))
                .collect(Collectors.groupingBy(Envelope::subject));
        Set<String> withdrawn =
                all(Events.Withdrawal.class).map(Envelope::subject).collect(Collectors.toSet());
        this.activities = all(Events.Activity.class)
                .map(Envelope::data)
                .filter(activity -> !withdrawn.contains(activity.activityId()))
                .toList();
        Set<String> notHeld =
                all(Events.SessionWithdrawal.class).map(Envelope::subject).collect(Collectors.toSet());
        this.sessions = all(Events.Session.class)
                .map(Envelope::data)
                .filter(session -> !notHeld.contains(session.sessionId()))
                .toList();
    }

    /** Code to "numerator/denominator", "-" for none; and records by contact type. */
    Map<String, String> figures() {
        LocalDate asOf = today.isBefore(to) ? today : to;
        List<String> people = List.copyOf(versions.keySet());
        List<Events.Person> children = people.stream()
                .filter(id -> listed(id, asOf))
                .map(id -> on(id, asOf))
                .filter(person -> person.kind().equals("CHILD") && person.orgs().contains(org))
                .toList();
        List<Events.Person> pupils =
                children.stream().filter(child -> child.schoolCode() != null).toList();
        LocalDate termTo = asOf.isBefore(TERM_TO) ? asOf : TERM_TO;
        Map<String, String> figures = new TreeMap<>();
        figures.put("I1", children.size() + "/-");
        figures.put("I2", count(children, child -> !"NON".equals(child.guardianship())) + "/" + children.size());
        figures.put("I3", files(children));
        figures.put("I4", phones(children, asOf));
        figures.put("I7", weeks(people));
        figures.put("I9", months(people, person -> person.kind().equals("CHILD"), Set.of("GCALL")));
        figures.put(
                "I10",
                count(pupils, pupil -> done(pupil, Set.of("GCALL", "PARCALL", "HOMEVISIT"), TERM_FROM, termTo) >= 3)
                        + "/"
                        + pupils.size());
        figures.put(
                "I11",
                count(children, child -> done(child, Set.of("HOMEVISIT"), TERM_FROM, termTo) > 0)
                        + "/"
                        + children.size());
        figures.put("I12", onTime(duty -> !ofVillage(duty)));
        figures.put("I12U", onTime(Recount::ofVillage));
        figures.put(
                "I13",
                count(duties(), duty -> !ofVillage(duty) && duty.orgs().contains(org) && overdue(duty, asOf)) + "/-");
        List<Events.PlanEnded> plans = all(Events.PlanEnded.class)
                .map(Envelope::data)
                .filter(plan -> plan.kind().equals("BEHAVIOUR")
                        && plan.orgs().contains(org)
                        && within(plan.at().atZone(RandomHistory.ZONE).toLocalDate(), from, to))
                .toList();
        figures.put("I20", count(plans, Events.PlanEnded::goalMet) + "/" + plans.size());
        figures.put("I21", count(children, child -> paired(child, asOf)) + "/" + children.size());
        figures.put("I22", count(children, child -> tookPart(child, asOf)) + "/" + children.size());
        sessions.stream()
                .filter(session -> session.orgs().contains(org) && within(session.day(), from, to))
                .collect(Collectors.groupingBy(
                        session -> session.personIds().isEmpty() ? "UNITWORK" : "SESSION", Collectors.counting()))
                .forEach((kind, number) -> figures.put(kind, number.toString()));
        figures.put("I25", months(people, Recount::special, Set.of("ELDVISIT", "CHECKCALL")));
        figures.put("I33", messages());
        activities.stream()
                .filter(activity -> activity.orgs().contains(org) && within(activity.day(), from, to))
                .collect(Collectors.groupingBy(Events.Activity::contactType, Collectors.counting()))
                .forEach((type, number) -> figures.put(type, number.toString()));
        return figures;
    }

    private static boolean ofVillage(Events.Contact duty) {
        return duty.personId().startsWith("org:");
    }

    private String onTime(Predicate<Events.Contact> whose) {
        List<Events.Contact> due = duties().stream()
                .filter(whose)
                .filter(duty -> duty.orgs().contains(org) && within(duty.dueDay(), from, to))
                .toList();
        return count(due, duty -> duty.state().equals("MET"))
                + "/"
                + count(due, duty -> Set.of("MET", "OVERDUE", "LATE", "MISSED").contains(duty.state()));
    }

    private boolean paired(Events.Person child, LocalDate day) {
        Map<String, LocalDate> lastDays = all(Events.PairState.class)
                .filter(event -> event.type().contains(".ended."))
                .collect(Collectors.toMap(
                        event -> event.data().pairId(),
                        event -> Objects.requireNonNull(event.data().endedOn())));
        return all(Events.PairState.class)
                .filter(event -> event.type().contains(".started."))
                .map(Envelope::data)
                .filter(pair -> pair.personId().equals(child.personId()))
                .anyMatch(pair -> within(
                        day,
                        Objects.requireNonNull(pair.startedOn()),
                        lastDays.getOrDefault(pair.pairId(), LocalDate.MAX)));
    }

    private boolean tookPart(Events.Person child, LocalDate asOf) {
        return sessions.stream()
                .anyMatch(
                        session -> session.personIds().contains(child.personId()) && within(session.day(), from, asOf));
    }

    private static String files(List<Events.Person> children) {
        List<Events.Completeness> told = children.stream()
                .map(Events.Person::completeness)
                .filter(java.util.Objects::nonNull)
                .toList();
        int required = told.stream().mapToInt(Events.Completeness::required).sum();
        return told.stream().mapToInt(Events.Completeness::filled).sum() + "/" + required;
    }

    private String phones(List<Events.Person> children, LocalDate asOf) {
        long valid = children.stream()
                .filter(child -> done(child, Set.of("FILECHECK"), asOf.minusDays(180), asOf) > 0)
                .flatMap(child -> child.contactPoints().stream())
                .filter(phone -> phone.status().equals("GIVEN"))
                .count();
        return valid + "/"
                + children.stream()
                        .mapToInt(child -> child.contactPoints().size())
                        .sum();
    }

    private String weeks(List<String> people) {
        int all = 0;
        int talked = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate monday = day.minusDays(6);
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY
                    || monday.isAfter(today)
                    || days(monday, day, this::inTerm) < 4) {
                continue;
            }
            for (String id : people) {
                Events.Person person = on(id, day);
                if (person.kind().equals("CHILD")
                        && person.schoolCode() != null
                        && person.orgs().contains(org)
                        && days(monday, day, each -> listed(id, each, person)) >= 4) {
                    all++;
                    talked += done(person, Set.of("TALK"), monday, day) > 0 ? 1 : 0;
                }
            }
        }
        return talked + "/" + all;
    }

    private String months(List<String> people, Predicate<Events.Person> who, Set<String> types) {
        List<YearMonth> months = week
                ? List.of(YearMonth.from(to))
                : Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                        .takeWhile(month -> !month.atEndOfMonth().isAfter(to))
                        .toList();
        int all = 0;
        int reached = 0;
        for (YearMonth month : months) {
            LocalDate first = month.atDay(1);
            LocalDate last = month.atEndOfMonth();
            for (String id : first.isAfter(today) ? List.<String>of() : people) {
                Events.Person person = on(id, last);
                if (who.test(person)
                        && person.orgs().contains(org)
                        && 2 * days(first, last, each -> listed(id, each, person)) >= month.lengthOfMonth()) {
                    all++;
                    reached += done(person, types, first, last.isBefore(to) ? last : to) > 0 ? 1 : 0;
                }
            }
        }
        return reached + "/" + all;
    }

    private String messages() {
        int sent = 0;
        int delivered = 0;
        Map<String, List<Envelope<Events.Reminder>>> byId =
                all(Events.Reminder.class).collect(Collectors.groupingBy(Envelope::subject));
        for (List<Envelope<Events.Reminder>> one : byId.values()) {
            LocalDate first = one.stream()
                    .filter(event -> event.type().matches(".*[.](accepted|unknown|delivered|acknowledged)[.]v1"))
                    .map(Recount::day)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX);
            if (one.get(0).data().orgs().contains(org) && within(first, from, to)) {
                sent++;
                delivered += one.stream().anyMatch(event -> event.type().matches(".*[.](delivered|acknowledged)[.]v1"))
                        ? 1
                        : 0;
            }
        }
        return delivered + "/" + sent;
    }

    private List<Events.Contact> duties() {
        Map<String, Envelope<Events.Contact>> last = new TreeMap<>();
        all(Events.Contact.class)
                .sorted(Comparator.comparing(Envelope::sequence))
                .forEach(event -> last.put(event.data().dutyId(), event));
        return last.values().stream().map(Envelope::data).toList();
    }

    private static boolean overdue(Events.Contact duty, LocalDate day) {
        return switch (duty.state()) {
            case "DUE", "MET" -> false;
            case "OVERDUE" -> !duty.overdueFrom().isAfter(day);
            default ->
                !duty.overdueFrom().isAfter(day)
                        && duty.since().atZone(RandomHistory.ZONE).toLocalDate().isAfter(day);
        };
    }

    private static boolean special(Events.Person person) {
        return person.kind().equals("ELDER")
                && (Boolean.TRUE.equals(person.livingAlone())
                        || Set.of("EMP", "ALO").contains(String.valueOf(person.category()))
                        || "A3".equals(person.elderAbility()));
    }

    private boolean listed(String id, LocalDate day) {
        return listed(id, day, on(id, day));
    }

    /** On the register that day by the version of that day; not outgrown by the category in force. */
    private boolean listed(String id, LocalDate day, Events.Person inForce) {
        Events.Person then = on(id, day);
        LocalDate registered = then.registeredOn();
        LocalDate left = then.leftOn();
        LocalDate birth = inForce.birthDate();
        boolean outgrown = inForce.kind().equals("CHILD")
                && birth != null
                && !birth.plusYears("DIF".equals(inForce.category()) ? 18 : 16).isAfter(day);
        return registered != null && !day.isBefore(registered) && (left == null || day.isBefore(left)) && !outgrown;
    }

    private Events.Person on(String id, LocalDate day) {
        Events.Person last = null;
        for (Envelope<Events.Person> version : Objects.requireNonNull(versions.get(id))) {
            last = last == null || !day(version).isAfter(day) ? version.data() : last;
        }
        return Objects.requireNonNull(last);
    }

    private long done(Events.Person person, Set<String> types, LocalDate first, LocalDate last) {
        return activities.stream()
                .filter(activity -> activity.personIds().contains(person.personId())
                        && types.contains(activity.contactType())
                        && activity.result().equals("DONE")
                        && within(activity.day(), first, last))
                .count();
    }

    private boolean inTerm(LocalDate day) {
        return within(day, TERM_FROM, TERM_TO);
    }

    private static int days(LocalDate first, LocalDate last, Predicate<LocalDate> which) {
        return (int) first.datesUntil(last.plusDays(1)).filter(which).count();
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static LocalDate day(Envelope<?> event) {
        return event.time().atZone(RandomHistory.ZONE).toLocalDate();
    }

    private static <T> long count(Collection<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    @SuppressWarnings("unchecked")
    private <T> Stream<Envelope<T>> all(Class<T> kind) {
        List<Envelope<T>> found = new ArrayList<>();
        for (Envelope<?> event : events) {
            if (kind.isInstance(event.data())) {
                found.add((Envelope<T>) event);
            }
        }
        return found.stream();
    }
}
