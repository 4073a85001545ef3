package org.shouwang.sample;

import java.time.LocalDate;
import java.util.List;

/** Who lives in the county: the n-th child and the n-th elder, always the same for the same seed. */
final class People {

    private static final List<String> PLACES = List.of("广东省", "浙江省", "江苏省", "福建省", "上海市", "外县");

    private final Dice dice;
    private final Names names;
    private final Geography geography;

    People(Dice dice, Geography geography) {
        this.dice = dice;
        this.names = new Names(dice);
        this.geography = geography;
    }

    Dice dice() {
        return dice;
    }

    Child child(int number) {
        boolean male = dice.percent(54, "child-male", number);
        int village = number % geography.villages();
        int grade = 1 + dice.below(6, "grade", number);
        // Grade 3 of the school year 2025/26 was born from September 2016 to August 2017. The number gives the day and
        // the order on that day, so no two children share an ID number.
        LocalDate birth = LocalDate.of(2019 - grade, 9, 1).plusDays(number % 365);
        String surname = names.surname("family", number);
        String guardianship = guardianship(number);
        boolean withFather = guardianship.equals("父亲");
        boolean withMother = guardianship.equals("母亲");
        String father = names.full(surname, true, "father", number);
        String mother = names.full(names.surname("mother", number), false, "mother", number);
        String fatherPhone = Phones.of(Phones.Holder.FATHER, number);
        String motherPhone = Phones.of(Phones.Holder.MOTHER, number);
        boolean grandmother = dice.percent(60, "grandmother", number);
        String performance = performance(number);
        return new Child(
                names.full(surname, male, "child", number),
                male ? "男" : "女",
                IdNumbers.of(birth, order(number), male),
                birth,
                geography.village(village),
                Geography.school(geography.townOf(village)),
                grade,
                1 + dice.below(geography.classesPerGrade(), "class", number),
                dice.percent(20, "boarding", number),
                guardianship,
                withFather ? father : withMother ? mother : names.full(surname, !grandmother, "guardian", number),
                relation(guardianship, grandmother),
                withFather ? fatherPhone : withMother ? motherPhone : guardianPhone(number),
                withFather || withMother ? "初中" : dice.percent(70, "illiterate", number) ? "文盲" : "小学",
                father,
                fatherPhone,
                withFather ? "" : dice.pick(PLACES, "father-place", number),
                mother,
                motherPhone,
                withMother ? "" : dice.pick(PLACES, "mother-place", number),
                "健康",
                performance,
                riskOfChild(number, performance),
                "");
    }

    Elder elder(int number) {
        String category = category(number);
        int age = 62 + Math.min(dice.below(33, "age", number), dice.below(33, "younger", number));
        return elder(number, category, age, riskOfElder(category, age));
    }

    /** An elder of a wanted category, age (on 2026-01-01) and tier. */
    Elder elder(int number, String category, int age, String tier) {
        boolean male = dice.percent(46, "elder-male", number);
        int village = number % geography.villages();
        LocalDate birth = LocalDate.of(2026 - age - 1, 1, 1).plusDays(number % 365);
        String surname = names.surname("elder", number);
        boolean alone = category.equals("独居老人");
        return new Elder(
                names.full(surname, male, "elder", number),
                male ? "男" : "女",
                IdNumbers.of(birth, order(number), male),
                birth,
                geography.village(village),
                category,
                category.equals("失能老人") ? "重度失能" : dice.percent(80, "able", number) ? "能力完好" : "轻度失能",
                names.full(alone ? names.surname("neighbour", number) : surname, !male, "carer", number),
                alone ? "邻里" : category.equals("留守老人") ? "孙辈" : "老伴",
                Phones.of(Phones.Holder.ELDER_CARER, number),
                dice.percent(85, "elder-phone", number) ? Phones.of(Phones.Holder.ELDER_SELF, number) : "",
                dice.percent(65, "elder-illiterate", number) ? "文盲" : "小学",
                "一般",
                tier,
                "");
    }

    String staffName(int number) {
        boolean male = dice.percent(50, "staff-male", number);
        return names.full(names.surname("staff", number), male, "staff", number);
    }

    private static int order(int number) {
        return number / 365 % 500;
    }

    private String guardianship(int number) {
        int throwOf100 = dice.below(100, "guardianship", number);
        return throwOf100 < 55
                ? "祖父母"
                : throwOf100 < 85 ? "外祖父母" : throwOf100 < 91 ? "亲戚" : throwOf100 < 96 ? "母亲" : "父亲";
    }

    private static String relation(String guardianship, boolean woman) {
        return switch (guardianship) {
            case "祖父母" -> woman ? "奶奶" : "爷爷";
            case "外祖父母" -> woman ? "外婆" : "外公";
            case "亲戚" -> woman ? "姑姑" : "叔叔";
            default -> guardianship;
        };
    }

    private String guardianPhone(int number) {
        return dice.percent(92, "guardian-phone", number) ? Phones.of(Phones.Holder.CHILD_GUARDIAN, number) : "";
    }

    private String performance(int number) {
        int throwOf100 = dice.below(100, "performance", number);
        return throwOf100 < 35 ? "较好" : throwOf100 < 80 ? "一般" : throwOf100 < 92 ? "较差" : "差";
    }

    /** Poor performance makes R2; a few others are R1 or R2 for reasons the roster does not say. */
    private String riskOfChild(int number, String performance) {
        int throwOf100 = dice.below(100, "child-risk", number);
        return number % 37 == 13 ? "R1" : performance.equals("差") || throwOf100 < 15 ? "R2" : "R3";
    }

    private String category(int number) {
        int throwOf100 = dice.below(100, "category", number);
        return throwOf100 < 40
                ? "空巢老人"
                : throwOf100 < 60
                        ? "独居老人"
                        : throwOf100 < 85 ? "留守老人" : throwOf100 < 92 ? "失能老人" : throwOf100 < 96 ? "计生特殊家庭" : "特困人员";
    }

    private static String riskOfElder(String category, int age) {
        return switch (category) {
            case "空巢老人", "留守老人" -> age >= 80 ? "E1" : "E3";
            case "独居老人" -> age >= 80 ? "E1" : "E2";
            default -> "E2";
        };
    }
}
