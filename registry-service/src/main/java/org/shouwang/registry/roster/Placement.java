package org.shouwang.registry.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.OrganisationType;

/** Finds the place of each organisation of a table in the tree; what is placed is in the tree at once. */
public final class Placement {

    /** What a row does. */
    public enum Step {
        NEW,
        RENAMED,
        SAME
    }

    /** Why a row has no place. */
    public record Refusal(RowFault fault, Column column, List<Object> words) {}

    /** A row's place, or the reason why it has none. */
    public record Place(
            @Nullable Organisation organisation,
            @Nullable Step step,
            @Nullable Refusal refusal) {}

    private final OrganisationTree tree;
    private final Scope scope;
    private final Map<String, Long> seen = new HashMap<>();

    /** Placing into this tree, within this scope. */
    public Placement(OrganisationTree tree, Scope scope) {
        this.tree = tree;
        this.scope = scope;
    }

    /** Places a row; wider ones must have been placed before. */
    public Place place(OrganisationRow row) {
        Long twin = seen.putIfAbsent(row.code(), row.row());
        if (twin != null) {
            return refused(RowFault.DUPLICATE_IN_FILE, Columns.CODE, twin);
        }
        Organisation parent = tree.find(row.parent()).orElse(null);
        if (row.type() != OrganisationType.COUNTY && parent == null) {
            return refused(RowFault.UNKNOWN_PARENT, Columns.PARENT);
        }
        if (parent != null && !row.type().mayHangUnder(parent.type())) {
            return refused(RowFault.PARENT_TYPE, Columns.PARENT);
        }
        if (parent != null && row.type().division() && !row.code().startsWith(parent.code())) {
            return refused(RowFault.CODE_NOT_UNDER_PARENT, Columns.CODE);
        }
        Organisation placed = parent == null
                ? Organisation.county(row.code(), row.name())
                : Organisation.under(parent, row.code(), row.name(), row.type());
        if (!scope.covers(placed.orgs())) {
            return refused(
                    parent == null ? RowFault.UNKNOWN_ORGANISATION : RowFault.UNKNOWN_PARENT,
                    parent == null ? Columns.CODE : Columns.PARENT);
        }
        return against(placed);
    }

    private Place against(Organisation placed) {
        Organisation before = tree.find(placed.code()).orElse(null);
        if (before == null) {
            tree.put(placed);
            return new Place(placed, Step.NEW, null);
        }
        if (before.type() != placed.type()) {
            return refused(RowFault.TYPE_CHANGED, Columns.CODE);
        }
        if (!before.orgs().equals(placed.orgs())) {
            return refused(RowFault.PARENT_CHANGED, Columns.PARENT);
        }
        if (before.name().equals(placed.name())) {
            return new Place(before, Step.SAME, null);
        }
        Organisation renamed = before.renamed(placed.name());
        tree.put(renamed);
        return new Place(renamed, Step.RENAMED, null);
    }

    private static Place refused(RowFault fault, Column column, Object... words) {
        return new Place(null, null, new Refusal(fault, column, List.of(words)));
    }
}
