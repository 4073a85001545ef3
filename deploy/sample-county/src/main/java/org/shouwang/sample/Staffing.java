package org.shouwang.sample;

import java.util.ArrayList;
import java.util.List;

/** Somebody for every role of every chain, in every village, school and class. */
final class Staffing {

    private static final List<String> VILLAGE_ROLES = List.of("CD", "VS", "VD", "MEM", "GL", "EW", "VO", "PX");

    private final Geography geography;
    private final People people;
    private final List<String> classes;
    private final List<Helper> all = new ArrayList<>();

    Staffing(Geography geography, People people, List<String> classes) {
        this.geography = geography;
        this.people = people;
        this.classes = classes;
    }

    List<Helper> all() {
        List.of("CA", "CE", "DO").forEach(role -> add(role, Geography.COUNTY));
        for (int town = 0; town < geography.towns(); town++) {
            add("CS", Geography.town(town));
            add("TW", Geography.town(town));
            add("SP", Geography.school(town));
            add("PSY", Geography.school(town));
        }
        for (int village = 0; village < geography.villages(); village++) {
            String code = geography.village(village);
            VILLAGE_ROLES.forEach(role -> add(role, code));
        }
        for (String code : classes) {
            add("T", code);
            add("H", code);
        }
        return all;
    }

    private void add(String role, String org) {
        int number = all.size();
        all.add(new Helper(people.staffName(number), role, org, Phones.of(Phones.Holder.STAFF, number)));
    }
}
