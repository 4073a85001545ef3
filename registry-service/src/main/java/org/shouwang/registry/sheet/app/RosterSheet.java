package org.shouwang.registry.sheet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
import org.shouwang.registry.roster.Column;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.sheet.SheetColumn;

/** Children or elders with the columns of their roster. */
final class RosterSheet implements SheetList {

    /** What only those see who must be able to ring somebody up. */
    private static final Set<Column> PRIVATE = Set.of(
            Columns.GUARDIAN_NAME,
            Columns.GUARDIAN_PHONE,
            Columns.FATHER_NAME,
            Columns.FATHER_PHONE,
            Columns.FATHER_AWAY,
            Columns.MOTHER_NAME,
            Columns.MOTHER_PHONE,
            Columns.MOTHER_AWAY,
            Columns.CARER_NAME,
            Columns.CARER_PHONE,
            Columns.OWN_PHONE,
            Columns.REMARK);

    private final String word;
    private final String title;
    private final Kind kind;
    private final List<Column> columns;
    private final List<SheetColumn> sheetColumns;
    private final PeopleSheets people;
    private final ViewPerson viewing;

    RosterSheet(
            String word,
            String title,
            Kind kind,
            List<Column> columns,
            CodeList tiers,
            PeopleSheets people,
            ViewPerson viewing) {
        this.word = word;
        this.title = title;
        this.kind = kind;
        this.columns = columns;
        this.sheetColumns = RosterColumns.of(columns, tiers);
        this.people = people;
        this.viewing = viewing;
    }

    @Override
    public String kind() {
        return word;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<SheetColumn> columns() {
        return sheetColumns;
    }

    @Override
    public List<String> hidden(Caller caller) {
        List<String> hidden = new ArrayList<>();
        for (Column column : columns) {
            boolean number =
                    column.equals(Columns.ID_NUMBER) && !Rights.sees(FieldGroup.ID_NUMBER, Action.EXPORT, caller);
            boolean forWorkers = PRIVATE.contains(column)
                    || RosterColumns.detail(column).isPresent()
                    || RosterColumns.told(column).isPresent();
            boolean contact = forWorkers && !Rights.sees(FieldGroup.PHONE, Action.EXPORT, caller);
            if (number || contact) {
                hidden.add(column.name());
            }
        }
        return hidden;
    }

    @Override
    public void rows(String org, Caller caller, Rows sink) {
        people.each(kind, org, caller, person -> {
            PersonTexts texts = new PersonTexts(viewing.opened(person, caller));
            sink.row(person.id(), columns.stream().map(texts::cell).toList());
        });
    }
}
