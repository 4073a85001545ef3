package org.shouwang.registry.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a person is known again in the next roster.
 *
 * @param key unique on the register: from the ID number, or the same as soft for those without one
 * @param soft keyed hash of name, birth date, village and the first phone
 * @param idNumber the ID number, sealed; none if not collected
 */
public record Identity(String key, String soft, @Nullable Sealed idNumber) {

    /** Key of a person with an ID number, from the number's keyed hash. */
    public static String keyOf(Kind kind, String idNumberHash) {
        return kind.name().charAt(0) + ":i:" + idNumberHash;
    }

    /** The identity of a child or elder. */
    public static Identity of(
            Kind kind,
            @Nullable Sealed idNumber,
            String name,
            @Nullable LocalDate birthDate,
            String village,
            String phone,
            Sealer sealer) {
        String soft = kind.name().charAt(0) + ":s:"
                + sealer.hash("person.soft", String.join("\n", name, String.valueOf(birthDate), village, phone));
        return new Identity(idNumber == null ? soft : keyOf(kind, idNumber.hash()), soft, idNumber);
    }

    /** The identity of a helper: name and phone. */
    public static Identity ofHelper(String name, String phone, Sealer sealer) {
        String soft = "H:s:" + sealer.hash("person.soft", name + "\n" + phone);
        return new Identity(soft, soft, null);
    }

    /** The number once known stays known. */
    Identity follow(Identity now) {
        return now.idNumber == null && idNumber != null ? new Identity(key, now.soft, idNumber) : now;
    }
}
