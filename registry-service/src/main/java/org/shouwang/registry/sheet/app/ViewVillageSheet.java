package org.shouwang.registry.sheet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.NoteView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.sheet.VillageSheet;
import org.springframework.stereotype.Service;

/** Shows what was typed in of a sheet: visits still to be recorded, changes in care still to be decided on. */
@Service
public final class ViewVillageSheet {

    private static final int CELLS = 6;

    private final TypeInVillageSheet typing;
    private final Sealer sealer;
    private final NoteView noting;

    ViewVillageSheet(TypeInVillageSheet typing, Sealer sealer, NoteView noting) {
        this.typing = typing;
        this.sealer = sealer;
        this.noting = noting;
    }

    /** A row that was typed in. */
    public record Typed(
            int row,
            String personId,
            @Nullable String visitedOn,
            @Nullable String spokeWith,
            @Nullable String phoneRight,
            @Nullable String careChange,
            @Nullable String remark,
            List<String> changes,
            String by,
            String at) {}

    /** The sheet and its rows, by number; noted as one view. */
    public record Shown(VillageSheet sheet, List<Typed> rows) {}

    /** Shows it. */
    public Shown view(String code, @Nullable Purpose purpose, Caller caller) {
        Rights.require(Operation.GET_VILLAGE_SHEET, caller);
        VillageSheet sheet = typing.seen(code, caller);
        List<Typed> rows = new ArrayList<>();
        new TreeMap<>(sheet.entries())
                .forEach((row, entry) -> sheet.person(row).ifPresent(person -> rows.add(typed(row, person, entry))));
        List<String> people = rows.stream().map(Typed::personId).toList();
        noting.list(caller, sheet.org(), "village-sheet " + rows.size(), people, purpose);
        return new Shown(sheet, rows);
    }

    private Typed typed(int row, String person, VillageSheet.Entry entry) {
        String[] cells = sealer.open(Fields.VILLAGE_ROW, entry.content()).split("\u001f", CELLS);
        return new Typed(
                row,
                person,
                text(cells[0]),
                text(cells[1]),
                text(cells[2]),
                text(cells[4]),
                text(cells[5]),
                entry.done(),
                entry.by(),
                entry.at().toString());
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
