package org.shouwang.registry.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.DivisionCode;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.table.TableRow;

/** Reads a row of the divisions' or the schools' table: code, name, parent, type. */
public final class OrganisationReader implements RowReader<OrganisationRow> {

    private static final Pattern SCHOOL_CODE = Pattern.compile("[0-9A-Za-z]{4,20}");

    private final Header header;
    private final boolean schools;

    /**
     * A reader for files with this header.
     *
     * @param schools schools are expected, not divisions
     */
    public OrganisationReader(Header header, boolean schools) {
        this.header = header;
        this.schools = schools;
    }

    @Override
    public Reading<OrganisationRow> read(TableRow row) {
        Cells cells = new Cells(header, row);
        String code = DivisionCode.normalise(cells.required(Columns.CODE, 20));
        String name = cells.required(Columns.ORG_NAME, 60);
        String parent = DivisionCode.normalise(cells.text(Columns.PARENT));
        OrganisationType type = type(cells, code);
        if (type == null || !cells.good()) {
            return Reading.of(cells, null);
        }
        if (type != OrganisationType.COUNTY && parent.isEmpty()) {
            cells.refuse(RowFault.REQUIRED, Columns.PARENT);
        }
        return Reading.of(cells, new OrganisationRow(row.number(), code, name, parent, type));
    }

    /** The type as told, else school in the schools' table, else what the code's length tells. */
    private @Nullable OrganisationType type(Cells cells, String code) {
        String told = cells.code(Columns.TYPE, CodeLists.ORGANISATION_TYPE);
        if (code.isEmpty() || !cells.good()) {
            return null;
        }
        Optional<OrganisationType> byCode = DivisionCode.type(code);
        if (schools) {
            if (!told.equals(CodeList.UNKNOWN) && !told.equals("SCHOOL")) {
                cells.refuse(RowFault.WRONG_KIND, Columns.TYPE);
            } else if (!SCHOOL_CODE.matcher(code).matches() || byCode.isPresent()) {
                cells.refuse(RowFault.CODE_FORM, Columns.CODE);
            }
            return OrganisationType.SCHOOL;
        }
        if (byCode.isEmpty()) {
            cells.refuse(RowFault.NOT_A_DIVISION, Columns.CODE);
        } else if (!told.equals(CodeList.UNKNOWN) && !told.equals(byCode.get().name())) {
            cells.refuse(RowFault.WRONG_KIND, Columns.TYPE);
        }
        return byCode.orElse(null);
    }
}
