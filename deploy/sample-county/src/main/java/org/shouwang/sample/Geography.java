package org.shouwang.sample;

import java.util.ArrayList;
import java.util.List;

/** Towns, villages, schools and classes of the county; how many there are follows from the number of people. */
public final class Geography {

    /** The county's code: region 99 is assigned to nobody. */
    public static final String COUNTY = "990101";

    private static final List<String> TOWNS = List.of(
            "云坡", "柳湾", "石桥", "青岭", "松溪", "荷塘", "竹园", "梅岗", "枫林", "白鹭", "月潭", "望江", "南坪", "北河", "东岭", "西滩", "桃源", "杏村",
            "稻香", "麦地");
    private static final List<String> VILLAGES =
            List.of("上坝", "下坝", "前进", "后山", "大槐", "小河", "新丰", "老屋", "金沙", "银杏", "双井", "三合", "四方", "五里", "六顺");

    private final int towns;
    private final int villagesPerTown;
    private final int classesPerSchool;

    Geography(int people) {
        towns = Math.max(2, Math.min(TOWNS.size(), people / 1000));
        villagesPerTown = Math.max(3, Math.min(VILLAGES.size(), people / towns / 60));
        classesPerSchool = Math.max(1, people / 2 / towns / 6 / 10);
    }

    /** County, towns, villages; a parent always before its children. */
    public List<Organisation> divisions() {
        List<Organisation> all = new ArrayList<>();
        all.add(new Organisation(COUNTY, "禾山县", "", "COUNTY"));
        for (int town = 0; town < towns; town++) {
            all.add(new Organisation(town(town), TOWNS.get(town) + "镇", COUNTY, "TOWN"));
        }
        for (int village = 0; village < villages(); village++) {
            String name = VILLAGES.get(village % villagesPerTown) + "村";
            all.add(new Organisation(village(village), name, town(village / villagesPerTown), "VILLAGE"));
        }
        return all;
    }

    /** One school in every town. */
    public List<Organisation> schools() {
        List<Organisation> all = new ArrayList<>();
        for (int town = 0; town < towns; town++) {
            all.add(new Organisation(school(town), TOWNS.get(town) + "镇中心小学", town(town), "SCHOOL"));
        }
        return all;
    }

    int towns() {
        return towns;
    }

    int villages() {
        return towns * villagesPerTown;
    }

    /** The town in which a village lies. */
    int townOf(int village) {
        return village / villagesPerTown;
    }

    int classesPerGrade() {
        return classesPerSchool;
    }

    static String town(int town) {
        return COUNTY + (101 + town);
    }

    String village(int village) {
        return town(townOf(village)) + (201 + village % villagesPerTown);
    }

    static String school(int town) {
        return COUNTY + String.format("%04d", town + 1);
    }

    /** A class's code as the registry makes it. */
    static String schoolClass(String school, int grade, int number) {
        return school + "-" + grade + "-" + number;
    }
}
