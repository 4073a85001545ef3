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
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.lifecycle.app.Propose;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Author;
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
    private final Propose propose;
    private final Ids ids;

    RosterBatches(People people, Organisations organisations, Propose propose, Ids ids) {
        this.people = people;
        this.propose = propose;
        this.organisations = organisations;
        this.ids = ids;
    }

    Run run(Import state, RosterContext context, Author author) {
        return new Run(state, context, author);
    }

    /** One import's batches; remembers whom the file has named. */
    final class Run {

        private final Import state;
        private final RosterContext context;
        private final Author author;
        /** First row of each identity, by 64 bits of its keyed hash. */
        private final Map<Long, Integer> named = new HashMap<>();

        private Run(Import state, RosterContext context, Author author) {
            this.state = state;
            this.context = context;
            this.author = author;
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
            if (!state.dryRun()) {
                organisations.registerAll(classes);
            }
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
            KnownPeople known = new KnownPeople(
                    people, rows.stream().map(row -> row.entry().identity()).toList());
            Map<String, PendingPerson> pending = new LinkedHashMap<>();
            List<Decided> decided = new ArrayList<>();
            List<Proposal> moves = new ArrayList<>();
            for (Row row : rows) {
                Loaded<Person> found = known.find(row.entry().identity());
                String slot = found == null ? row.entry().identity().key() : found.id();
                PendingPerson person = pending.computeIfAbsent(slot, key -> new PendingPerson(found));
                if (person.outside(context.scope())) {
                    elsewhere(found, row.entry(), moves);
                    outcomes.add(refused(row.number(), RowFault.REGISTERED_ELSEWHERE, row.entry()));
                    continue;
                }
                if (person.locked()) {
                    outcomes.add(refused(row.number(), RowFault.RECORD_LOCKED, row.entry()));
                    continue;
                }
                Outcome outcome = person.follow(row.entry(), ids, author);
                decided.add(new Decided(row, person, outcome));
            }
            if (!state.dryRun()) {
                propose.keep(moves);
            }
            Set<String> again = write(pending.values());
            List<Row> open = new ArrayList<>();
            for (Decided one : decided) {
                if (one.outcome() != Outcome.UNCHANGED
                        && again.contains(one.person().id())) {
                    open.add(one.row());
                } else {
                    outcomes.add(RowOutcome.of(one.row().number(), one.person().told(one.outcome(), state.id())));
                }
            }
            return open;
        }

        /** Somebody of another place is on this roster: perhaps the person moved; somebody there decides. */
        private void elsewhere(@Nullable Loaded<Person> found, RosterEntry entry, List<Proposal> moves) {
            if (found != null && found.state().registration().present() && entry.kind() != Kind.HELPER) {
                propose.move(found.id(), found.state().orgs(), entry).ifPresent(moves::add);
            }
        }

        private Set<String> write(Collection<PendingPerson> pending) {
            if (state.dryRun()) {
                return Set.of();
            }
            List<Person> registered = new ArrayList<>();
            List<People.Changing> changes = new ArrayList<>();
            pending.forEach(person -> person.collect(registered, changes));
            Set<String> again = new LinkedHashSet<>(people.registerAll(registered));
            again.addAll(people.changeAll(changes));
            return again;
        }

        private record Row(long number, RosterEntry entry) {}

        private record Decided(Row row, PendingPerson person, Outcome outcome) {}
    }

    /** What a file may name once only: a person; of a helper, a role. */
    private static long mark(RosterEntry entry) {
        String key = entry.identity().key();
        long hash = Long.parseUnsignedLong(key.substring(4, 20), 16);
        return entry.kind() == Kind.HELPER ? hash * 31 + entry.roles().hashCode() : hash;
    }

    private static RowOutcome refused(long row, RowFault fault, RosterEntry entry, Object... words) {
        boolean byNumber = entry.identity().idNumber() != null;
        String column = byNumber ? Columns.ID_NUMBER.name() : Columns.NAME.name();
        return RowOutcome.refused(row, List.of(fault.at(row, column, words)));
    }
}
