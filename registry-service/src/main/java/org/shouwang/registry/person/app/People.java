package org.shouwang.registry.person.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.rights.Sight;

/** The people on the register. Every change is stored with its event. */
public interface People {

    /** A change of a loaded person. */
    record Changing(Loaded<Person> before, Person.Changed after) {}

    /** The person of an id, whoever asks; one who was erased is not found. */
    Optional<Loaded<Person>> find(String id);

    /** The person of an id if it goes on and the sight reaches it; anybody else is not even read. */
    Optional<Loaded<Person>> find(String id, Sight sight);

    /** Id of the record that goes on in place of an absorbed one, if the sight reaches it. */
    Optional<String> survivor(String absorbedId, Sight sight);

    /** Those who go on in place of absorbed records of these identity keys and whom the sight reaches. */
    List<Loaded<Person>> survivors(Collection<String> absorbedKeys, Sight sight);

    /** The people of these identity keys, in no order; one round trip. */
    List<Loaded<Person>> byKeys(Collection<String> keys);

    /** Those of them whom the sight reaches. */
    List<Loaded<Person>> byKeys(Collection<String> keys, Sight sight);

    /** The people of these soft keys, in no order; one round trip. */
    List<Loaded<Person>> bySoftKeys(Collection<String> softKeys);

    /** The people of these ids, in no order; one round trip. */
    List<Loaded<Person>> byIds(Collection<String> ids);

    /** Those of them whom the sight reaches, absorbed ones by where they lay. */
    List<Loaded<Person>> byIds(Collection<String> ids, Sight sight);

    /** The first people who share one of these keys ({@link org.shouwang.registry.person.TwinKeys}), in no order. */
    List<Loaded<Person>> byTwinKeys(Collection<String> keys, int limit);

    /** The next people by id, whoever they are. */
    List<Loaded<Person>> after(String id, int limit);

    /** The records that this one absorbed, or is about to; those they absorbed before are not among them. */
    List<Loaded<Person>> absorbedInto(String id);

    /** The people in sight whose carer has the ID number of this hash, at most a few. */
    List<Loaded<Person>> caredForBy(String idNumberHash, Sight sight);

    /** The people whose father or mother is expected back on one of these days. */
    List<Loaded<Person>> expecting(Collection<String> days);

    /** People who match, by id. */
    List<Loaded<Person>> search(PersonQuery query);

    /**
     * Makes the search keys of a stretch of people anew where an older version wrote them; a person that somebody changes
     * at the same moment has new ones from that.
     *
     * @param after id of the last one of the stretch before; none = from the beginning
     * @param limit how many people to look at
     */
    Stretch fillSearchKeys(@Nullable String after, int limit);

    /**
     * People whose search keys were looked at.
     *
     * @param last id of the last one; none = there were none
     * @param filled how many got new keys
     */
    record Stretch(@Nullable String last, int filled) {}

    /** Puts people on the register; the ids of those whose identity was taken meanwhile, all others are stored. */
    Set<String> registerAll(List<Person> people);

    /** Changes people; the ids of those somebody else changed meanwhile, all others are stored. */
    Set<String> changeAll(List<Changing> changes);

    /**
     * Puts a tombstone in the place of a person, and tells of it; whoever was on the register is told to have left in the same
     * write. Refused with 412 when somebody else changed the person meanwhile.
     */
    void erase(Loaded<Person> before, Course.Erased erased);

    /**
     * Changes a person; refused with 412 when somebody else did meanwhile, and when the record is locked and stays so.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another record has the identity key
     */
    Loaded<Person> change(Changing change);

    /** Changes a person who took over an absorbed record; tells of the merge in the same write. */
    Loaded<Person> merge(Changing survivor, String absorbedId);

    /** Changes a person who gave back an absorbed record; tells of it in the same write. */
    Loaded<Person> unmerge(Changing survivor, String absorbedId);
}
