package org.shouwang.registry.rights;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Role codes, and the groups of them the table is written in. */
public final class Roles {

    /** Every role a token can carry. */
    public static final Set<String> ALL = of(
            "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "GL", "EW", "VO", "DO", "TW", "CA", "CE", "PX", "IT",
            "SYSTEM", "SERVICE");

    /** Those whose work is with people on the register. */
    public static final Set<String> WORKERS =
            of("T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "EW", "DO", "TW", "CA", "CE");

    /** Those who may look people up at all. */
    public static final Set<String> READERS = with(WORKERS, "IT", "SYSTEM", "SERVICE");

    /** Those who help in their free time: told name and village of whoever agreed to it. */
    public static final Set<String> VOLUNTEERS = of("VO", "PX");

    /** Those who may find somebody and see who it is. */
    public static final Set<String> FINDING = with(READERS, "VO", "PX");

    /** Those who bring tables in. */
    public static final Set<String> IMPORTERS = of("IT", "SYSTEM", "CA", "CE");

    /** Those who join other systems to this one. */
    public static final Set<String> WEBHOOK_HOLDERS = IMPORTERS;

    /** Those who hand out papers with names and numbers on them. */
    public static final Set<String> PRINTERS = of("T", "SP", "CD", "CS", "VS", "VD", "EW", "TW", "CA", "CE");

    /** Those who keep a person's file. */
    public static final Set<String> FILE_KEEPERS =
            of("T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "EW", "TW", "CA", "CE");

    /** Those who set up work groups and name their members. */
    public static final Set<String> GROUP_KEEPERS = of("VS", "TW", "CA");

    /** Those who know who lives together; all of them see phones. */
    public static final Set<String> HOUSEHOLD_KEEPERS = of("CD", "CS", "VS", "VD", "EW", "TW", "CA");

    /** Those who decide on people of theirs. */
    public static final Set<String> DECIDERS = of("SP", "PSY", "CD", "CS", "TW", "CA", "CE");

    /** Offices that check a person against the state's registers. */
    public static final Set<String> OFFICES = of("CS", "TW", "CA", "CE");

    /** Those who are shown which records may be of one person. */
    public static final Set<String> DUPLICATE_READERS = with(OFFICES, "SP", "CD", "IT");

    /** Those who have everybody compared. */
    public static final Set<String> SCANNERS = of("CA", "CE", "IT");

    /** Those who speak for a person's rights over its data. */
    public static final Set<String> RIGHTS_OFFICES = of("CA", "CE", "CS");

    /** Those who look at each emergency view, the office that answers for elders too. */
    public static final Set<String> GLASS_REVIEWERS = with(RIGHTS_OFFICES, "TW");

    /** Those who hear of a change in the family, and the offices above them. */
    public static final Set<String> CARE_EDITORS = of("T", "H", "SP", "CD", "CS", "EW", "TW", "CA", "CE");

    /** Those before whom parents entrust a child to somebody. */
    public static final Set<String> CARE_CONFIRMERS = of("T", "SP", "CD", "CS", "TW", "CA");

    /** Those who place pupils. */
    public static final Set<String> SCHOOL_EDITORS = of("SP", "CD", "CS", "TW", "CA", "CE");

    /** Those who know who lives in a village. */
    public static final Set<String> HOME_EDITORS = of("CD", "CS", "EW", "TW", "CA");

    /** Those who decide why somebody is on the list. */
    public static final Set<String> CATEGORY_EDITORS = of("SP", "CD", "CS", "EW", "TW", "CA", "CE");

    /** Those who may have a list as a file. */
    public static final Set<String> EXPORTERS = of("T", "SP", "CD", "CS", "VS", "VD", "TW", "CA", "CE", "IT", "SYSTEM");

    /** Those who go from house to house, and the offices above them. */
    public static final Set<String> VILLAGE_VISITORS = of("CD", "CS", "VS", "VD", "EW", "TW", "CA");

    /** Those who see which divisions change. */
    public static final Set<String> DIVISION_OFFICES = with(IMPORTERS, "CS", "TW");
    /** Those who look whether a file is as it should be. */
    public static final Set<String> LOOKERS = of("T", "H", "SP", "CD", "CS", "TW", "EW", "CA", "CE");

    /** Those who may come upon somebody who is not on the register. */
    public static final Set<String> FINDERS = with(LOOKERS, "VS", "VD");

    /** Those who decide who comes, goes and moves. */
    public static final Set<String> KEEPERS = of("SP", "CD", "CS", "TW", "CA", "CE");

    /** The two bureaus of the county, which decide on erasing. */
    public static final Set<String> BUREAUS = of("CA", "CE");

    /** The bureau that locks files and lets them go. */
    public static final Set<String> CIVIL_AFFAIRS = of("CA");
    /** Those who may have to see somebody outside their scope when life or safety is at stake. */
    public static final Set<String> GLASS_BREAKERS = of("DO", "PSY", "CS", "TW");

    /** Those who write down what people were told and agreed to. */
    public static final Set<String> CONSENT_KEEPERS = with(DECIDERS, "T");

    /** Those who answer for who looked at what. */
    public static final Set<String> AUDITORS = of("CA");

    /** Those who see to it that the access log is whole, without reading it. */
    public static final Set<String> LOG_KEEPERS = of("CA", "IT", "SYSTEM");

    /** The platform's own services. */
    public static final Set<String> SERVICES = of("SERVICE");

    private Roles() {}

    /** These and more. */
    public static Set<String> with(Set<String> roles, String... more) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(Arrays.asList(more));
        return Collections.unmodifiableSet(all);
    }

    static Set<String> of(String... roles) {
        return with(Set.of(), roles);
    }
}
