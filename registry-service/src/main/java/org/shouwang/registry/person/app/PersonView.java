package org.shouwang.registry.person.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Details;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;

/**
 * A person opened for one reader: what the reader may not see is masked or left out.
 *
 * @param person everything that is not sealed
 * @param idNumber in full or masked
 * @param details items of the file by name, for those who may see phones
 */
public record PersonView(
        Person person,
        long version,
        @Nullable String idNumber,
        @Nullable String healthNote,
        @Nullable String remark,
        List<Care> guardianships,
        List<ParentView> parents,
        List<Contact> contactPoints,
        Map<String, String> details) {

    /** Who cares, with the name if the reader may know it. */
    public record Care(
            String type,
            @Nullable String carerName,
            String relation,
            String since,
            @Nullable String until) {}

    /** A parent. */
    public record ParentView(
            String holder,
            @Nullable String name,
            @Nullable Boolean away,
            @Nullable String place) {}

    /** A contact point; the number in full or masked, how to talk to the holder for those who may ring up. */
    public record Contact(
            String contactPointId,
            String holder,
            String relation,
            String literacy,
            String phone,
            String status,
            @Nullable String language,
            @Nullable String hearing,
            @Nullable String bestHour) {

        /** The code of how the holder is to be talked to, if it is known and the reader may know it. */
        public @Nullable String manner(Manner manner) {
            return switch (manner) {
                case LANGUAGE -> language;
                case HEARING -> hearing;
                case BEST_HOUR -> bestHour;
            };
        }
    }

    static PersonView of(Person person, long version, Sealer sealer, boolean idNumbers, boolean phones) {
        Sealed id = person.identity().idNumber();
        String number = id == null ? null : sealer.open(Fields.ID_NUMBER, id);
        return new PersonView(
                person,
                version,
                number == null || idNumbers ? number : IdNumber.mask(number),
                phones ? open(sealer, Fields.HEALTH_NOTE, person.profile().healthNote()) : null,
                phones ? open(sealer, Fields.REMARK, person.profile().remark()) : null,
                person.guardianships().stream()
                        .map(care -> care(care, sealer, phones))
                        .toList(),
                person.parents().stream()
                        .map(parent -> parent(parent, sealer, phones))
                        .toList(),
                person.contactPoints().stream()
                        .map(point -> contact(point, sealer, phones))
                        .toList(),
                phones ? details(person.details(), sealer, idNumbers) : Map.of());
    }

    private static Map<String, String> details(Details details, Sealer sealer, boolean idNumbers) {
        Map<String, String> opened = new TreeMap<>();
        details.values().forEach((detail, value) -> {
            Sealed sealed = value.sealed();
            String text = sealed == null ? value.plain() : sealer.open(detail.field(), sealed);
            boolean masked = detail.type() == Detail.Type.ID_NUMBER && !idNumbers;
            if (text != null) {
                opened.put(detail.name(), masked ? IdNumber.mask(text) : text);
            }
        });
        return opened;
    }

    private static @Nullable String open(Sealer sealer, String field, @Nullable Sealed sealed) {
        return sealed == null ? null : sealer.open(field, sealed);
    }

    private static Care care(Guardianship care, Sealer sealer, boolean names) {
        return new Care(
                care.type(),
                names ? open(sealer, Fields.CARER_NAME, care.carerName()) : null,
                care.relation(),
                care.since().toString(),
                care.until() == null ? null : care.until().toString());
    }

    private static ParentView parent(Parent parent, Sealer sealer, boolean names) {
        return new ParentView(
                parent.holder().name(),
                names ? open(sealer, Fields.PARENT_NAME, parent.name()) : null,
                parent.away(),
                names ? open(sealer, Fields.AWAY_PLACE, parent.place()) : null);
    }

    private static Contact contact(ContactPoint point, Sealer sealer, boolean phones) {
        String phone = sealer.open(Fields.PHONE, point.phone());
        Map<Manner, String> manners = phones ? point.manners() : Map.of();
        return new Contact(
                point.contactPointId(),
                point.holder().name(),
                point.relation(),
                point.literacy(),
                phones ? phone : Phone.mask(phone),
                point.status().name(),
                manners.get(Manner.LANGUAGE),
                manners.get(Manner.HEARING),
                manners.get(Manner.BEST_HOUR));
    }
}
