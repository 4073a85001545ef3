package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.table.TableRow;

/** Reads a row of the elders' roster. */
public final class ElderReader implements RowReader<RosterRow> {

    private final Header header;
    private final RosterContext context;
    private final MannerColumns manners;

    /** A reader for files with this header. */
    public ElderReader(Header header, RosterContext context) {
        this.header = header;
        this.context = context;
        this.manners = MannerColumns.in(header, Columns.ELDERS);
    }

    @Override
    public Reading<RosterRow> read(TableRow row) {
        Cells cells = new Cells(header, row);
        PersonCells person = new PersonCells(cells, manners, context.sealer(), context.today());
        String name = person.name();
        IdNumber id = cells.idNumber(Columns.ID_NUMBER);
        Profile profile = person.profile(id);
        refuseYoung(cells, profile.birthDate());
        Home home = person.home(context.tree());
        if (home != null && !context.scope().covers(home.orgs())) {
            cells.refuse(RowFault.UNKNOWN_DIVISION, Columns.HOME);
        }
        Elder elder = new Elder(categories(cells), cells.code(Columns.ABILITY, CodeLists.ABILITY));
        String relation = relation(cells);
        Phone carerPhone = cells.phone(Columns.CARER_PHONE);
        List<ContactPoint.Contact> contacts = List.of(
                person.contact(
                        Columns.CARER_PHONE,
                        carerPhone,
                        Holder.CARER,
                        relation,
                        CodeList.UNKNOWN,
                        person.manners(Holder.CARER)),
                person.contact(
                        Columns.OWN_PHONE,
                        cells.phone(Columns.OWN_PHONE),
                        Holder.SELF,
                        "SELF",
                        cells.code(Columns.OWN_LITERACY, CodeLists.LITERACY),
                        person.manners(Holder.SELF)));
        String tier = cells.code(Columns.TIER, CodeLists.ELDER_TIER);
        Details details = person.details(Kind.ELDER);
        if (home == null || !cells.good()) {
            return Reading.of(cells, null);
        }
        RosterEntry entry = new RosterEntry(
                Kind.ELDER,
                person.identity(Kind.ELDER, id, name, profile, home, carerPhone),
                name,
                profile,
                home,
                Schooling.NONE,
                new Guardianship.Carer(relation, person.sealedName(Columns.CARER_NAME, Fields.CARER_NAME), relation),
                List.of(),
                elder,
                contacts,
                tier.equals(CodeList.UNKNOWN) ? null : tier,
                List.of(),
                List.of(),
                details,
                context.hash(cells.canonical(manners.roster()), home.orgs()));
        return Reading.of(cells, new RosterRow(entry, null));
    }

    /** Elders are those of 60 and more (law on the protection of the elderly, article 2). */
    private void refuseYoung(Cells cells, @Nullable LocalDate birthDate) {
        if (birthDate != null && Period.between(birthDate, context.today()).getYears() < 60) {
            cells.refuse(
                    RowFault.AGE_TOO_YOUNG, cells.has(Columns.BIRTH_DATE) ? Columns.BIRTH_DATE : Columns.ID_NUMBER);
        }
    }

    /** One or several categories; the first is the main one. */
    private static List<String> categories(Cells cells) {
        List<String> categories = new ArrayList<>();
        for (String text : cells.text(Columns.ELDER_CATEGORY).split("[、,，;；/]")) {
            Optional<String> code = CodeLists.ELDER_CATEGORY.code(text);
            if (code.isEmpty()) {
                cells.refuse(RowFault.UNKNOWN_VALUE, Columns.ELDER_CATEGORY, CodeLists.ELDER_CATEGORY.name());
                return List.of();
            }
            if (!code.get().equals(CodeList.UNKNOWN) && !categories.contains(code.get())) {
                categories.add(code.get());
            }
        }
        return categories;
    }

    /** The relation as told; a sheet that names the kind of carer instead of a person says it there. */
    private static String relation(Cells cells) {
        String told = CodeLists.ELDER_RELATION
                .code(cells.text(Columns.CARER_RELATION))
                .orElse("OTH");
        return told.equals(CodeList.UNKNOWN)
                ? CodeLists.ELDER_RELATION.code(cells.text(Columns.CARER_NAME)).orElse(CodeList.UNKNOWN)
                : told;
    }
}
