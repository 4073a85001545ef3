package org.shouwang.registry.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * What a dated part says over one period.
 *
 * @param code its main code; {@link CodeList#UNKNOWN} when nothing is known
 * @param detail what belongs to it: class, definition, relation, exit reason
 * @param name a name that belongs to it, sealed
 */
public record Fact(
        String code, @Nullable String detail, @Nullable Sealed name) {

    /** Nothing known. */
    public static final Fact UNKNOWN = new Fact(CodeList.UNKNOWN, null, null);

    /** What a person's record says of a part now. */
    static Fact now(Person person, Part part) {
        return switch (part) {
            case STATUS ->
                new Fact(
                        person.registration().status().name(),
                        person.registration().exitReason(),
                        null);
            case GUARDIANSHIP -> person.guardianship().map(Fact::of).orElse(UNKNOWN);
            case CATEGORY ->
                known(person.standing().category(), person.standing().definition());
            case TIER -> known(person.standing().tier(), null);
            case SCHOOL ->
                known(person.schooling().schoolCode(), person.schooling().classCode());
            case HOME ->
                Optional.ofNullable(person.home())
                        .map(home -> known(home.code(), null))
                        .orElse(UNKNOWN);
        };
    }

    static Fact of(Guardianship care) {
        return new Fact(care.type(), care.relation(), care.carerName());
    }

    private static Fact known(@Nullable String code, @Nullable String detail) {
        return code == null ? UNKNOWN : new Fact(code, detail, null);
    }
}
