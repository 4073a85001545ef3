package org.shouwang.registry.person;

import java.time.LocalDate;

/** What a person changes on a record by hand. */
public sealed interface Edit {

    /** An edit of a dated part: it holds from a day on and never overwrites what was. */
    sealed interface Dated extends Edit {

        Part part();

        /** What it says. */
        Fact fact();
    }

    /** Somebody cares. */
    record Care(Guardianship.Carer carer) implements Dated {

        @Override
        public Part part() {
            return Part.GUARDIANSHIP;
        }

        @Override
        public Fact fact() {
            return new Fact(carer.type(), carer.relation(), carer.name());
        }
    }

    /**
     * A child goes to this school and class.
     *
     * @param placement school, class, stage, grade and boarding; what is empty of the last three stays
     */
    record Place(Schooling placement) implements Dated {

        @Override
        public Part part() {
            return Part.SCHOOL;
        }

        @Override
        public Fact fact() {
            String school = placement.schoolCode();
            return school == null ? Fact.UNKNOWN : new Fact(school, placement.classCode(), null);
        }
    }

    /** A person lives here. */
    record Move(Home home) implements Dated {

        @Override
        public Part part() {
            return Part.HOME;
        }

        @Override
        public Fact fact() {
            return new Fact(home.code(), null, null);
        }
    }

    /** The person is on the list for this reason, whatever the rule says. */
    record Categorise(Category category) implements Dated {

        @Override
        public Part part() {
            return Part.CATEGORY;
        }

        @Override
        public Fact fact() {
            return new Fact(category.code(), category.definition(), null);
        }
    }

    /** The category is left to the rule again. */
    record LeaveToRule() implements Edit {}

    /** The name was written wrongly, or has changed. */
    record Rename(String name) implements Edit {}

    /**
     * The ID number was wrong or is known now; day of birth and sex stand in it.
     *
     * @param idNumber sealed
     */
    record Renumber(Sealed idNumber, LocalDate birthDate, String sex) implements Edit {}

    /** How somebody is reached. */
    record Reach(ContactPoint.Contact contact) implements Edit {}
}
