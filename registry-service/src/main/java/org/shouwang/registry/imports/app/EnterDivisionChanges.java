package org.shouwang.registry.imports.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.organisation.DivisionChange;
import org.shouwang.registry.organisation.DivisionChangeRule;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.app.DivisionChanges;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.roster.DivisionChangeReader;
import org.shouwang.registry.roster.DivisionChangeRow;
import org.shouwang.registry.roster.Header;
import org.shouwang.registry.roster.Reading;
import org.shouwang.registry.roster.RowFault;
import org.shouwang.registry.roster.RowProblem;
import org.shouwang.registry.table.Table;
import org.shouwang.registry.table.TableException;
import org.springframework.stereotype.Service;

/** Enters the changes of a table; rows of one old code and day are one change, wherever they stand. */
@Service
final class EnterDivisionChanges {

    private final DivisionChanges changes;
    private final Clock clock;

    EnterDivisionChanges(DivisionChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    List<RowOutcome> read(Table table, Import state, OrganisationTree tree, Runnable alive) throws TableException {
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, List<DivisionChangeRow>> groups = new LinkedHashMap<>();
        List<DivisionChangeReader> reader = new ArrayList<>();
        table.read(row -> {
            if (reader.isEmpty()) {
                reader.add(new DivisionChangeReader(Header.of(row, state.kind().columns())));
                return true;
            }
            Reading<DivisionChangeRow> reading = reader.get(0).read(row);
            DivisionChangeRow value = reading.value();
            if (value == null) {
                outcomes.add(RowOutcome.refused(reading.row(), reading.problems()));
            } else {
                groups.computeIfAbsent(value.from(), code -> new ArrayList<>()).add(value);
            }
            return true;
        });
        for (List<DivisionChangeRow> rows : groups.values()) {
            outcomes.addAll(enter(rows, state, tree));
            alive.run();
        }
        return outcomes;
    }

    private List<RowOutcome> enter(List<DivisionChangeRow> rows, Import state, OrganisationTree tree) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        DivisionChangeRow first = rows.get(0);
        Organisation old = mine(first.from(), state, tree);
        List<DivisionChange> before = changes.of(List.of(first.from()));
        List<RowOutcome> outcomes = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (DivisionChangeRow row : rows) {
            Optional<DivisionChangeRule.Fault> fault =
                    DivisionChangeRule.fault(old, mine(row.to(), state, tree), row.on(), before, today);
            if (fault.isPresent() || !row.on().equals(first.on())) {
                outcomes.add(RowOutcome.refused(
                        row.row(),
                        List.of(problem(row.row(), fault.orElse(DivisionChangeRule.Fault.ENDED_OTHERWISE)))));
                continue;
            }
            boolean known = before.stream().anyMatch(change -> change.to().contains(row.to()));
            boolean twice = codes.contains(row.to());
            Outcome outcome =
                    known || twice ? Outcome.UNCHANGED : before.isEmpty() ? Outcome.ACCEPTED : Outcome.CHANGED;
            outcomes.add(RowOutcome.of(row.row(), outcome));
            if (outcome != Outcome.UNCHANGED) {
                codes.add(row.to());
            }
        }
        if (!codes.isEmpty() && old != null && !state.dryRun()) {
            changes.enter(
                    DivisionChange.entered(first.from(), codes, first.on(), first.note(), state.by(), clock.instant()),
                    old.orgs());
        }
        return outcomes;
    }

    private static @Nullable Organisation mine(String code, Import state, OrganisationTree tree) {
        return tree.find(code)
                .filter(found -> state.scope().covers(found.orgs()))
                .orElse(null);
    }

    private static RowProblem problem(long row, DivisionChangeRule.Fault fault) {
        return switch (fault) {
            case UNKNOWN_OLD -> RowFault.UNKNOWN_DIVISION.at(row, Columns.OLD_CODE.name());
            case UNKNOWN_NEW -> RowFault.UNKNOWN_DIVISION.at(row, Columns.NEW_CODE.name());
            case SAME_CODE -> RowFault.SAME_CODE.at(row, Columns.NEW_CODE.name());
            case TYPE_DIFFERS -> RowFault.TYPE_DIFFERS.at(row, Columns.NEW_CODE.name());
            case ENDED_OTHERWISE -> RowFault.ENDED_OTHERWISE.at(row, Columns.EFFECTIVE.name());
        };
    }
}
