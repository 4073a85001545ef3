package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * How much of what a file must tell is there. What is asked for depends on the situation: a child whom nobody cares for has
 * no carer's phone to collect, and parents at home need no number of their own.
 *
 * @param required how many key items this file must have
 * @param missing those not collected, in the order of the list
 */
public record Completeness(int required, List<FileItem> missing) {

    private static final int WHOLE = 100;
    private static final Set<String> PARENTS = Set.of("FA", "MO");
    private static final Set<String> NOBODY = Set.of("NON", "NONE");
    private static final String INSTITUTION = "INS";
    private static final Set<String> BEFORE_SCHOOL = Set.of("PRE", "KG");

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** Of a child's or an elder's file; a helper has none. */
    static Optional<Completeness> of(Person person) {
        return switch (person.kind()) {
            case CHILD -> Optional.of(new Check(person).child());
            case ELDER -> Optional.of(new Check(person).elder());
            case HELPER -> Optional.empty();
        };
    }

    /** How many key items are there. */
    public int filled() {
        return required - missing.size();
    }

    /** The share that is there, in whole per cent; 100 only when nothing is missing. */
    public int percent() {
        return WHOLE * filled() / required;
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    private static final class Check {

        private final Person person;
        private final @Nullable Guardianship care;
        private final List<FileItem> missing = new ArrayList<>();
        private int required;

        private Check(Person person) {
            this.person = person;
            this.care = person.guardianship().orElse(null);
        }

        private Completeness child() {
            everybody();
            Schooling school = person.schooling();
            boolean pupil = school.schoolCode() != null && !BEFORE_SCHOOL.contains(String.valueOf(school.stage()));
            need(FileItem.SCHOOLING, school.schoolCode() != null || school.stage() != null);
            String type = careType();
            need(FileItem.GUARDIANSHIP, known(type));
            need(FileItem.PARENTS_AWAY, person.parents().stream().anyMatch(parent -> parent.away() != null));
            boolean away = person.parents().stream().anyMatch(parent -> Objects.equals(parent.away(), true));
            if (away && !PARENTS.contains(type)) {
                need(FileItem.PARENT_PHONE, phone(Holder.FATHER) || phone(Holder.MOTHER));
            }
            boolean cared = !NOBODY.contains(type);
            boolean family = cared && !INSTITUTION.equals(type);
            if (cared) {
                need(FileItem.CARER_NAME, care != null && care.carerName() != null);
                need(FileItem.CARER_PHONE, phone(Holder.GUARDIAN));
            }
            if (family) {
                need(FileItem.CARER_RELATION, care != null && known(care.relation()));
                need(FileItem.CARER_LITERACY, literacyKnown());
            }
            told(FileItem.HOUSEHOLD, true);
            told(FileItem.GUARDIANSHIP_GRADE, family);
            told(FileItem.CARE_REASON, family && away && !PARENTS.contains(type));
            told(FileItem.HELP_WITH_HOMEWORK, family && pupil);
            told(FileItem.AID, true);
            return new Completeness(required, missing);
        }

        private Completeness elder() {
            everybody();
            need(FileItem.ELDER_CATEGORY, !person.elder().categories().isEmpty());
            need(FileItem.ABILITY, known(person.elder().ability()));
            String type = careType();
            need(FileItem.CARER, known(type));
            if (!NOBODY.contains(type)) {
                need(FileItem.CARER_NAME, care != null && care.carerName() != null);
            }
            need(FileItem.PHONE, phone(Holder.SELF) || phone(Holder.CARER));
            told(FileItem.LIVING, true);
            told(FileItem.BACKUP, true);
            told(FileItem.SUPPORT, true);
            return new Completeness(required, missing);
        }

        private void everybody() {
            Profile profile = person.profile();
            need(FileItem.SEX, known(profile.sex()));
            need(FileItem.BIRTH_DATE, profile.birthDate() != null);
            need(FileItem.ID_NUMBER, person.identity().idNumber() != null);
            need(FileItem.ETHNICITY, known(profile.ethnicity()));
            need(FileItem.HOME, person.home() != null);
            need(FileItem.HEALTH, known(profile.health()));
        }

        private void need(FileItem item, boolean there) {
            required++;
            if (!there) {
                missing.add(item);
            }
        }

        /** An item of the file that is a key item here, or not. */
        private void told(FileItem item, boolean asked) {
            if (asked) {
                need(item, item.toldIn(person.details()));
            }
        }

        private String careType() {
            return care == null ? CodeList.UNKNOWN : care.type();
        }

        private boolean phone(Holder holder) {
            return person.contactPoints().stream().anyMatch(point -> point.holder() == holder && point.usable());
        }

        private boolean literacyKnown() {
            return person.contactPoints().stream()
                    .anyMatch(point -> point.holder() == Holder.GUARDIAN && known(point.literacy()));
        }

        private static boolean known(String code) {
            return !code.equals(CodeList.UNKNOWN);
        }
    }
}
