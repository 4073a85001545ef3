package org.shouwang.registry.sheet.app;

import java.util.List;
import org.shouwang.platform.security.Caller;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.app.PersonView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
import org.shouwang.registry.roster.Columns;
import org.shouwang.registry.sheet.SheetColumn;
import org.springframework.stereotype.Component;

/** Helpers, a row for each role. */
@Component
final class StaffSheet implements SheetList {

    private final PeopleSheets people;
    private final ViewPerson viewing;

    StaffSheet(PeopleSheets people, ViewPerson viewing) {
        this.people = people;
        this.viewing = viewing;
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public String title() {
        return "人员";
    }

    @Override
    public List<SheetColumn> columns() {
        return RosterColumns.of(Columns.STAFF, null);
    }

    @Override
    public List<String> hidden(Caller caller) {
        return Rights.sees(FieldGroup.PHONE, Action.EXPORT, caller) ? List.of() : List.of(Columns.PHONE.name());
    }

    @Override
    public void rows(String org, Caller caller, Rows sink) {
        people.each(Kind.HELPER, org, caller, person -> {
            PersonView view = viewing.opened(person, caller);
            String phone = view.contactPoints().stream()
                    .filter(point -> point.holder().equals(Holder.SELF.name()))
                    .map(PersonView.Contact::phone)
                    .findFirst()
                    .orElse("");
            view.person()
                    .roles()
                    .forEach(role -> sink.row(
                            person.id(),
                            List.of(
                                    view.person().name(),
                                    PersonTexts.name(CodeLists.ROLE, role.role()),
                                    role.org(),
                                    phone)));
        });
    }
}
