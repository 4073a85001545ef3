package org.shouwang.registry.imports.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.ImportKind;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.roster.Header;
import org.shouwang.registry.roster.OrganisationReader;
import org.shouwang.registry.roster.OrganisationRow;
import org.shouwang.registry.roster.Placement;
import org.shouwang.registry.roster.Reading;
import org.shouwang.registry.roster.RowFault;
import org.shouwang.registry.table.Table;
import org.shouwang.registry.table.TableException;
import org.springframework.stereotype.Service;

/** Puts the divisions or schools of a table into the tree, widest first, whatever their order in the file. */
@Service
final class PlaceOrganisations {

    private static final int BATCH = 500;

    private final Organisations organisations;

    PlaceOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Works a table off; its rows are held until the wider ones are placed.
     *
     * @param alive called after each batch
     */
    List<RowOutcome> read(Table table, Import state, OrganisationTree tree, Runnable alive) throws TableException {
        List<RowOutcome> outcomes = new ArrayList<>();
        List<OrganisationRow> rows = new ArrayList<>();
        List<OrganisationReader> reader = new ArrayList<>();
        table.read(row -> {
            if (reader.isEmpty()) {
                reader.add(new OrganisationReader(
                        Header.of(row, state.kind().columns()), state.kind() == ImportKind.SCHOOLS));
                return true;
            }
            Reading<OrganisationRow> reading = reader.get(0).read(row);
            OrganisationRow value = reading.value();
            if (value == null) {
                outcomes.add(RowOutcome.refused(reading.row(), reading.problems()));
            } else {
                rows.add(value);
            }
            return true;
        });
        rows.sort(Comparator.comparing(OrganisationRow::type).thenComparing(OrganisationRow::row));
        Placement placement = new Placement(tree, state.scope());
        for (int from = 0; from < rows.size(); from += BATCH) {
            outcomes.addAll(place(rows.subList(from, Math.min(rows.size(), from + BATCH)), placement, state.dryRun()));
            alive.run();
        }
        return outcomes;
    }

    private List<RowOutcome> place(List<OrganisationRow> rows, Placement placement, boolean dryRun) {
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, OrganisationRow> added = new LinkedHashMap<>();
        Map<String, OrganisationRow> renamed = new LinkedHashMap<>();
        Map<String, Organisation> next = new HashMap<>();
        for (OrganisationRow row : rows) {
            Placement.Place place = placement.place(row);
            Placement.Refusal refusal = place.refusal();
            Organisation organisation = place.organisation();
            if (refusal != null || organisation == null) {
                outcomes.add(refused(row, refusal));
            } else if (place.step() == Placement.Step.SAME) {
                outcomes.add(RowOutcome.of(row.row(), Outcome.UNCHANGED));
            } else {
                (place.step() == Placement.Step.NEW ? added : renamed).put(row.code(), row);
                next.put(row.code(), organisation);
            }
        }
        Set<String> taken = dryRun
                ? Set.of()
                : organisations.registerAll(
                        added.keySet().stream().map(next::get).toList());
        added.forEach((code, row) ->
                outcomes.add(taken.contains(code) ? conflict(row) : RowOutcome.of(row.row(), Outcome.ACCEPTED)));
        Set<String> stale = dryRun ? Set.of() : rename(renamed.keySet(), next);
        renamed.forEach((code, row) ->
                outcomes.add(stale.contains(code) ? conflict(row) : RowOutcome.of(row.row(), Outcome.CHANGED)));
        return outcomes;
    }

    private Set<String> rename(Set<String> codes, Map<String, Organisation> next) {
        Map<String, Loaded<Organisation>> loaded =
                organisations.findAll(codes).stream().collect(Collectors.toMap(Loaded::id, found -> found));
        List<Organisations.Changing> changes = new ArrayList<>();
        loaded.forEach((code, before) -> Optional.ofNullable(next.get(code))
                .ifPresent(after -> changes.add(new Organisations.Changing(before, after))));
        return organisations.changeAll(changes);
    }

    private static RowOutcome refused(OrganisationRow row, Placement.@Nullable Refusal refusal) {
        RowFault fault = refusal == null ? RowFault.CONFLICT : refusal.fault();
        Column column = refusal == null ? Columns.CODE : refusal.column();
        Object[] words = refusal == null ? new Object[0] : refusal.words().toArray();
        return RowOutcome.refused(row.row(), List.of(fault.at(row.row(), column.name(), words)));
    }

    private static RowOutcome conflict(OrganisationRow row) {
        return RowOutcome.refused(row.row(), List.of(RowFault.CONFLICT.at(row.row(), Columns.CODE.name())));
    }
}
