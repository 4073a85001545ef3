package org.shouwang.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two records are. */
class LikenessTest {

    private static final String VILLAGE = "990101101201";

    /** name|sex|birth|idNumber|phones|carers|parents|village|school|class; a dash is nothing. */
    private static Traits traits(String text) {
        String[] part = text.split("\\|");
        String day = part[2];
        return new Traits(
                part[0],
                part[1],
                day.equals("-") ? null : LocalDate.parse(day),
                none(part[3]),
                set(part[4]),
                set(part[5]),
                set(part[6]),
                none(part[7]),
                none(part[8]),
                none(part[9]));
    }

    private static @Nullable String none(String text) {
        return text.equals("-") ? null : text;
    }

    private static Set<String> set(String text) {
        return text.equals("-") ? Set.of() : Set.of(text.split(" "));
    }

    private static Likeness compare(String one, String other) {
        Traits left = traits(one);
        Traits right = traits(other);
        String a = left.idNumber();
        String b = right.idNumber();
        return Likeness.of(left, right, a == null || b == null ? Numbers.UNKNOWN : Numbers.of(a, b));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        // The same person.
        "林小禾|2|2016-04-01|-|p1|c1|f1|V1|S1|K1, 林小禾|2|2016-04-01|-|p1|c1|f1|V1|S1|K1, nothing differs, 100",
        "林小禾|2|2016-04-01|990101201604010019|-|-|-|V1|-|-, 林小荷|2|2016-04-11|990101201604010019|-|-|-|V2|-|-,"
                + " same ID number whatever else, 100",
        "林小禾|2|2016-04-01|990101201604010019|-|-|-|V1|-|-, 林小禾|2|2016-04-01|-|-|-|-|V1|-|-,"
                + " one list without ID numbers, 63",
        "林小禾|2|2016-04-01|-|-|-|-|V1|-|-, 林小荷|2|2016-04-01|-|-|-|-|V1|-|-, homophone in the name, 55",
        "林小禾|2|2016-04-01|-|p1|c1|-|V1|S1|K1, 林晓荷|2|2016-04-01|-|p1|c1|-|V1|S1|K1, two homophones, 86",
        "林小禾|2|2016-04-01|-|p1|-|-|V1|-|-, 林小禾|2|2016-01-04|-|p1|-|-|V1|-|-, month and day swapped, 68",
        "林小禾|2|2016-04-01|-|p1|-|-|V1|-|-, 林小禾|2|2015-04-01|-|p1|-|-|V1|-|-, one digit of the birth date, 65",
        "林小禾|2|2016-04-01|-|p1|c1|-|V1|-|-, 林小禾|2|-|-|p1|c1|-|V1|-|-, birth date not collected, 61",
        "林小禾|2|2016-04-01|990101201604010019|-|-|-|V1|-|-, 林小禾|2|2016-04-01|990101201604100019|-|-|-|V1|-|-,"
                + " two digits of the ID number swapped, 99",
        "买买提·艾力|1|2015-06-02|-|-|-|-|V1|-|-, 买买提•艾力|1|2015-06-02|-|-|-|-|V1|-|-, another middle dot, 61",
        "买买提·艾力|1|2015-06-02|-|-|-|-|V1|-|-, 买买提艾力|1|2015-06-02|-|-|-|-|V1|-|-, no middle dot, 61",
        "买买提·艾力|1|2015-06-02|-|p1|-|-|V1|-|-, 买买提|1|2015-06-02|-|p1|-|-|V1|-|-, first part of the name only, 63",
        "单小平|1|2016-04-01|-|p1|-|-|V1|-|-, 善小萍|1|2016-04-01|-|p1|-|-|V1|-|-, surname said as a surname, 70",
        "曾子轩|1|2014-09-09|-|p1|-|-|V1|-|-, 曾紫萱|1|2014-09-09|-|p1|-|-|V1|-|-, given name said alike, 70",
        "张思远|1|2016-04-01|-|p1|-|-|V1|-|-, 章诗远|1|2016-04-01|-|p1|-|-|V1|-|-, flat and curled tongue, 64",
        "刘兰|2|1939-01-05|-|p1|-|-|V1|-|-, 刘南|2|1939-01-05|-|p1|-|-|V1|-|-, n and l, 64",
        "陈金花|2|1941-02-08|-|p1|c1|-|V1|-|-, 陈京花|2|1941-02-08|-|p1|c1|-|V1|-|-, n and ng, 72",
        "林小禾|2|2016-04-01|990101201604010019|p1|c1|f1|V1|S1|K1, 林小禾|2|2016-04-01|990101201604017798|p1|c1|f1|V1|S1|K1,"
                + " two valid ID numbers and all else the same, 57",
        "林小禾|2|2016-04-01|-|p1|-|f1|V1|S1|K1, 林小禾|1|2016-04-01|-|p1|-|f1|V1|S1|K1, sex mistyped, 74",
        // Not the same person.
        "林小禾|2|2016-04-01|-|p1|c1|f1|V1|S1|K1, 林小苗|2|2016-04-01|-|p1|c1|f1|V1|S1|K1, twins, 42",
        "林小禾|2|2016-04-01|-|p1|c1|f1|V1|S1|K1, 林小苗|1|2016-04-01|-|p1|c1|f1|V1|S1|K1, twins of two sexes, 22",
        "林小禾|2|2016-04-01|-|p1|c1|f1|V1|S1|-, 林大禾|1|2013-08-19|-|p1|c1|f1|V1|S1|-, siblings, 0",
        "王芳|2|2016-04-01|-|p1|-|-|V1|-|-, 王芳|2|2013-11-30|-|p2|-|-|V1|-|-, a common name, 18",
        "王芳|2|2016-04-01|990101201604010019|p1|-|-|V1|S1|K1, 王芳|2|2016-04-01|990101201604017798|p2|-|-|V1|S1|K1,"
                + " namesakes born on one day in one class, 26",
        "林小禾|2|2016-04-01|-|p1|-|-|V1|S1|K1, 周远|1|2016-08-13|-|p1|-|-|V2|S1|K2, one teacher's phone, 0",
        "林小禾|2|-|-|-|-|-|V1|-|-, 林小禾|2|2016-04-01|-|-|-|-|V2|-|-, a name and nothing else, 30"
    })
    void the_golden_table(String one, String other, String what, int points) {
        Likeness likeness = compare(one, other);

        assertThat(likeness.points()).as(what + " " + likeness.clues()).isEqualTo(points);
        assertThat(likeness.suspected()).isEqualTo(points >= Likeness.SUSPECTED);
        assertThat(compare(other, one)).isEqualTo(likeness);
    }

    @Property
    void it_is_symmetric_stays_in_bounds_and_says_the_same_again(
            @ForAll("traits") Traits one, @ForAll("traits") Traits other, @ForAll Numbers numbers) {
        Likeness likeness = Likeness.of(one, other, numbers);

        assertThat(likeness).isEqualTo(Likeness.of(other, one, numbers)).isEqualTo(Likeness.of(one, other, numbers));
        assertThat(likeness.points()).isBetween(0, 100);
        assertThat(likeness.clues()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Property
    void a_record_is_wholly_like_itself(@ForAll("traits") Traits one) {
        assertThat(Likeness.of(one, one, one.numbers(one)).points()).isEqualTo(100);
    }

    @Property
    void only_the_same_is_certain(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        Numbers numbers = one.numbers(other);
        boolean certain = Likeness.of(one, other, numbers).points() == 100;

        assertThat(certain).isEqualTo(numbers == Numbers.SAME || one.equals(other));
    }

    @Provide
    Arbitrary<Traits> traits() {
        Arbitrary<String> names = Arbitraries.of("林小禾", "林小荷", "林晓禾", "买买提·艾力", "买买提", "王芳", "单雄信", "O");
        Arbitrary<LocalDate> days = Arbitraries.of(
                        LocalDate.of(2016, 4, 1), LocalDate.of(2016, 1, 4), LocalDate.of(2015, 4, 1))
                .injectNull(0.2);
        Arbitrary<Set<String>> hashes = Arbitraries.of("h1", "h2", "h3").set().ofMaxSize(2);
        Arbitrary<String> numbers = Arbitraries.of("i1", "i2").injectNull(0.4);
        Arbitrary<String> codes = Arbitraries.of(VILLAGE, "990101101202").injectNull(0.2);
        return Combinators.combine(names, Arbitraries.of("1", "2", "UNK"), days, numbers, hashes, hashes, codes, codes)
                .as((name, sex, day, number, phones, carers, village, school) ->
                        new Traits(name, sex, day, number, phones, carers, carers, village, school, school));
    }
}
