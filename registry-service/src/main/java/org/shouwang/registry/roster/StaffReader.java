package org.shouwang.registry.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.table.TableRow;

/** Reads a row of the helpers' table: one role of one helper; several rows of a name and phone are one person. */
public final class StaffReader implements RowReader<RosterRow> {

    private final Header header;
    private final RosterContext context;

    /** A reader for files with this header. */
    public StaffReader(Header header, RosterContext context) {
        this.header = header;
        this.context = context;
    }

    @Override
    public Reading<RosterRow> read(TableRow row) {
        Cells cells = new Cells(header, row);
        String name = cells.required(Columns.STAFF_NAME, 30);
        String role = cells.code(Columns.ROLE, CodeLists.ROLE);
        if (role.equals(CodeList.UNKNOWN) && cells.good()) {
            cells.refuse(RowFault.REQUIRED, Columns.ROLE);
        }
        Organisation org = organisation(cells);
        Phone phone = cells.phone(Columns.PHONE);
        if (phone == null && cells.good()) {
            cells.refuse(RowFault.REQUIRED, Columns.PHONE);
        }
        if (org == null || phone == null || !cells.good()) {
            return Reading.of(cells, null);
        }
        RosterEntry entry = new RosterEntry(
                Kind.HELPER,
                Identity.ofHelper(name, phone.value(), context.sealer()),
                name,
                Profile.EMPTY,
                null,
                Schooling.NONE,
                null,
                List.of(),
                Elder.NONE,
                List.of(new ContactPoint.Contact(
                        Holder.SELF,
                        "SELF",
                        CodeList.UNKNOWN,
                        Map.of(),
                        context.sealer().seal(Fields.PHONE, phone.value()),
                        false)),
                null,
                List.of(new Role(role, org.code())),
                org.orgs(),
                context.hash(cells.canonical(Columns.STAFF), org.orgs()));
        boolean isNew = context.tree().find(org.code()).isEmpty();
        return Reading.of(cells, new RosterRow(entry, isNew ? org : null));
    }

    private @Nullable Organisation organisation(Cells cells) {
        String code = cells.required(Columns.ORG, 40);
        if (code.isEmpty()) {
            return null;
        }
        Optional<Organisation> found =
                context.tree().current(code, context.today()).or(() -> NewClass.of(code, context.tree()));
        if (found.isEmpty() || !context.scope().covers(found.get().orgs())) {
            cells.refuse(RowFault.UNKNOWN_ORGANISATION, Columns.ORG);
            return null;
        }
        if (found.get().validity().endedBy(context.today())) {
            cells.refuse(RowFault.DIVISION_ENDED, Columns.ORG);
            return null;
        }
        return found.get();
    }
}
