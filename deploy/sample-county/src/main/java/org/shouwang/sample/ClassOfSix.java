package org.shouwang.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class of the second text of the seed: six children, five with grandparents who cannot read, one with an
 * inattentive father; three good, one average, two weak. Their names and everything else about them are invented.
 */
public final class ClassOfSix {

    /** The school they go to. */
    public static final String SCHOOL = "9901010001";
    /** Their class, as the registry codes it. */
    public static final String CLASS = SCHOOL + "-3-2";

    /** The six, in the order in which the README calls them 1 to 6. */
    public static final List<Child> CHILDREN = List.of(
            withGrandparents(1, "林小禾", false, "990101101201", "祖父母", "奶奶", "王长兰", "较好", "R3"),
            withGrandparents(2, "周思远", true, "990101101201", "祖父母", "爷爷", "周玉山", "较好", "R3"),
            withGrandparents(3, "许佳宁", false, "990101101202", "外祖父母", "外婆", "沈秋莲", "较好", "R3"),
            withGrandparents(4, "高子墨", true, "990101101202", "外祖父母", "外公", "邓海林", "一般", "R3"),
            withGrandparents(5, "彭志飞", true, "990101101203", "祖父母", "奶奶", "蒋春梅", "差", "R2"),
            withFather());

    private ClassOfSix() {}

    /** Everything done for them, not sorted. */
    static Stream<Activity> activities() {
        return TermOfSix.activities();
    }

    static String id(int child) {
        return CHILDREN.get(child - 1).idNumber();
    }

    private static Child withGrandparents(
            int number,
            String name,
            boolean male,
            String village,
            String guardianship,
            String relation,
            String guardian,
            String performance,
            String tier) {
        String surname = name.substring(0, 1);
        LocalDate birth = birth(number);
        return new Child(
                name,
                male ? "男" : "女",
                IdNumbers.of(birth, 400 + number, male),
                birth,
                village,
                SCHOOL,
                3,
                2,
                false,
                guardianship,
                guardian,
                relation,
                phone(Phones.Holder.CHILD_GUARDIAN, number),
                "文盲",
                surname + "建军",
                phone(Phones.Holder.FATHER, number),
                "广东省",
                "吴春燕",
                phone(Phones.Holder.MOTHER, number),
                "广东省",
                "健康",
                performance,
                tier,
                "");
    }

    private static Child withFather() {
        int number = 6;
        LocalDate birth = birth(number);
        String phone = phone(Phones.Holder.FATHER, number);
        return new Child(
                "罗天宇",
                "男",
                IdNumbers.of(birth, 400 + number, true),
                birth,
                "990101101203",
                SCHOOL,
                3,
                2,
                false,
                "父亲",
                "罗建国",
                "父亲",
                phone,
                "初中",
                "罗建国",
                phone,
                "",
                "何晓芳",
                phone(Phones.Holder.MOTHER, number),
                "浙江省",
                "健康",
                "差",
                "R2",
                "比照帮扶，父亲在家但很少关心");
    }

    private static LocalDate birth(int number) {
        return LocalDate.of(2016, 9, 10).plusDays(number * 37L);
    }

    private static String phone(Phones.Holder holder, int number) {
        return Phones.of(holder, 9_000_100 + number);
    }
}
