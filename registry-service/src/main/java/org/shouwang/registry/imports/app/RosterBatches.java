package org.shouwang.registry.imports.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.roster.Reading;
import org.shouwang.registry.roster.RosterContext;
import org.shouwang.registry.roster.RosterRow;
import org.shouwang.registry.roster.RowFault;
import org.springframework.stereotype.Service;

/** Brings good rows onto the register, a batch at a time: look all up, decide each, write all. */
@Service
final class RosterBatches {

    private static final int ROUNDS = 3;

    private final People people;
    private final Organisations organisations;
    private final Ids ids;

    RosterBatches(People people, Organisations organisations, Ids ids) {
        this.people = people;
        this.organisations = organisations;
        this.ids = ids;
    }

    Run run(Import state, RosterContext context, Person.Entered entered) {
        return new Run(state, context, entered);
    }

    /** One import's batches; remembers whom the file has named. */
    final class Run {

        private final Import state;
        private final RosterContext context;
        private final Person.Entered entered;
        /** First row of each identity, by 64 bits of its keyed hash. */
        private final Map<Long, Integer> named = new HashMap<>();

        private Run(Import state, RosterContext context, Person.Entered entered) {
            this.state = state;
            this.context = context;
            this.entered = entered;
        }

        /** A row that was done before an interruption: only remembers whom it named. */
        void remember(Reading<RosterRow> reading) {
            RosterRow value = reading.value();
            if (value != null) {
                named.putIfAbsent(mark(value.entry()), (int) reading.row());
            }
        }

        /** What became of each row; all of it is stored. */
        List<RowOutcome> take(List<Reading<RosterRow>> readings) {
            List<RowOutcome> outcomes = new ArrayList<>(readings.size());
            List<Row> rows = new ArrayList<>(readings.size());
            Map<String, Organisation> classes = new LinkedHashMap<>();
            for (Reading<RosterRow> reading : readings) {
                RosterRow value = reading.value();
                if (value == null) {
                    outcomes.add(RowOutcome.refused(reading.row(), reading.problems()));
                    continue;
                }
                Integer first = named.putIfAbsent(mark(value.entry()), (int) reading.row());
                if (first != null) {
                    outcomes.add(refused(reading.row(), RowFault.DUPLICATE_IN_FILE, value.entry(), first));
                    continue;
                }
                Organisation newClass = value.newClass();
                if (newClass != null) {
                    classes.put(newClass.code(), newClass);
                }
                rows.add(new Row(reading.row(), value.entry()));
            }
            open(classes.values());
            outcomes.addAll(store(rows));
            return outcomes;
        }

        private void open(Collection<Organisation> classes) {
            organisations.registerAll(classes);
            classes.forEach(context.tree()::put);
        }

        /** Whoever is changed by somebody else at the same moment is looked up and decided again. */
        private List<RowOutcome> store(List<Row> rows) {
            List<RowOutcome> outcomes = new ArrayList<>();
            List<Row> open = rows;
            for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
                open = round(open, outcomes);
            }
            open.forEach(row -> outcomes.add(refused(row.number(), RowFault.CONFLICT, row.entry())));
            return outcomes;
        }

        private List<Row> round(List<Row> rows, List<RowOutcome> outcomes) {
            Register register = new Register(rows);
            Map<String, Pending> pending = new LinkedHashMap<>();
            List<Decided> decided = new ArrayList<>();
            for (Row row : rows) {
                Pending person = pending.get(row.entry().identity().key());
                if (person == null) {
                    person = new Pending(register.find(row.entry().identity()));
                }
                if (person.outside(context)) {
                    outcomes.add(refused(row.number(), RowFault.REGISTERED_ELSEWHERE, row.entry()));
                    continue;
                }
                Outcome outcome = person.follow(row.entry());
                pending.put(row.entry().identity().key(), person);
                decided.add(new Decided(row, person, outcome));
            }
            Set<String> again = write(pending.values());
            List<Row> open = new ArrayList<>();
            for (Decided one : decided) {
                if (one.outcome() != Outcome.UNCHANGED
                        && again.contains(one.person().id())) {
                    open.add(one.row());
                } else {
                    outcomes.add(RowOutcome.of(one.row().number(), one.person().told(one.outcome())));
                }
            }
            return open;
        }

        private Set<String> write(Collection<Pending> pending) {
            List<Person> registered = new ArrayList<>();
            List<People.Changing> changes = new ArrayList<>();
            pending.forEach(person -> person.collect(registered, changes));
            Set<String> again = new LinkedHashSet<>(people.registerAll(registered));
            again.addAll(people.changeAll(changes));
            return again;
        }

        private record Row(long number, RosterEntry entry) {}

        private record Decided(Row row, Pending person, Outcome outcome) {}

        /** A person as the rows of this batch make him or her. */
        private final class Pending {

            private final @Nullable Loaded<Person> before;
            private @Nullable Person now;
            private final Set<String> changes = new LinkedHashSet<>();

            Pending(@Nullable Loaded<Person> before) {
                this.before = before;
                this.now = before == null ? null : before.state();
            }

            String id() {
                return now == null ? "" : now.id();
            }

            boolean outside(RosterContext context) {
                return before != null && !context.scope().covers(before.state().orgs());
            }

            Outcome follow(RosterEntry entry) {
                Person person = now;
                if (person == null) {
                    now = Person.register(ids.next(), entry, entered);
                    return Outcome.ACCEPTED;
                }
                Person.Changed changed = person.follow(entry, entered).orElse(null);
                if (changed == null) {
                    return Outcome.UNCHANGED;
                }
                now = changed.person();
                changes.addAll(changed.changes());
                return Outcome.CHANGED;
            }

            void collect(List<Person> registered, List<People.Changing> changed) {
                Person person = now;
                if (person != null && before == null) {
                    registered.add(person);
                } else if (person != null && before != null && !changes.isEmpty()) {
                    changed.add(new People.Changing(before, new Person.Changed(person, List.copyOf(changes))));
                }
            }

            /** As what it counts: whoever this very import brought in, before an interruption or by an earlier row, is new. */
            Outcome told(Outcome outcome) {
                Person person = now;
                if (person == null) {
                    return outcome;
                }
                if (state.id().equals(person.provenance().registeredBy())) {
                    return Outcome.ACCEPTED;
                }
                boolean ours = state.id().equals(person.provenance().changedBy());
                return ours ? Outcome.CHANGED : outcome;
            }
        }
    }

    /** Those of the register whom a batch may mean: two round trips at most. */
    private final class Register {

        private final Map<String, Loaded<Person>> byKey = new HashMap<>();
        private final Map<String, Loaded<Person>> bySoft = new HashMap<>();

        Register(List<Run.Row> rows) {
            Set<String> keys = new LinkedHashSet<>();
            rows.forEach(row -> keys.add(row.entry().identity().key()));
            people.byKeys(keys)
                    .forEach(person -> byKey.put(person.state().identity().key(), person));
            Set<String> softKeys = new LinkedHashSet<>();
            rows.stream()
                    .map(row -> row.entry().identity())
                    .filter(identity -> !byKey.containsKey(identity.key()))
                    .forEach(identity -> softKeys.add(identity.soft()));
            people.bySoftKeys(softKeys)
                    .forEach(person -> bySoft.put(person.state().identity().soft(), person));
        }

        /** By key; else by soft key, if one of the two has no ID number that could tell them apart. */
        @Nullable
        Loaded<Person> find(Identity identity) {
            Loaded<Person> exact = byKey.get(identity.key());
            if (exact != null) {
                return exact;
            }
            Loaded<Person> soft = bySoft.get(identity.soft());
            boolean comparable = soft != null
                    && (identity.idNumber() == null || soft.state().identity().idNumber() == null);
            return comparable ? soft : null;
        }
    }

    /** What a file may name once only: a person; of a helper, a role. */
    private static long mark(RosterEntry entry) {
        String what = entry.kind() == Kind.HELPER
                ? entry.identity().key() + entry.roles()
                : entry.identity().key();
        if (entry.kind() == Kind.HELPER) {
            long hash = 1125899906842597L;
            for (int i = 0; i < what.length(); i++) {
                hash = 31 * hash + what.charAt(i);
            }
            return hash;
        }
        return Long.parseUnsignedLong(what.substring(4, 20), 16);
    }

    private static RowOutcome refused(long row, RowFault fault, RosterEntry entry, Object... words) {
        boolean byNumber = entry.identity().idNumber() != null;
        String column = byNumber ? Columns.ID_NUMBER.name() : Columns.NAME.name();
        return RowOutcome.refused(row, List.of(fault.at(row, column, words)));
    }
}
