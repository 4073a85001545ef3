package org.shouwang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CountyTest {

    @Test
    void the_same_arguments_give_the_same_bytes(@TempDir Path directory) throws IOException {
        for (String run : List.of("first", "second")) {
            int status = new CommandLine(new SampleCounty())
                    .execute(
                            "--people",
                            "400",
                            "--seed",
                            "7",
                            "--out",
                            directory.resolve(run).toString());
            assertThat(status).isZero();
        }

        try (Stream<Path> files = Files.list(directory.resolve("first"))) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(directory.resolve("second").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void another_seed_gives_other_people() {
        assertThat(County.of(100, 1).children().map(Child::name).toList())
                .isNotEqualTo(County.of(100, 2).children().map(Child::name).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 121, 5_000, 20_000})
    void there_are_as_many_people_as_asked_for_and_no_two_share_an_id_number(int people) {
        County county = County.of(people, 3);

        List<String> ids = Stream.concat(
                        county.children().map(Child::idNumber), county.elders().map(Elder::idNumber))
                .toList();

        assertThat(ids).hasSize(people).doesNotHaveDuplicates();
    }

    @Test
    void every_id_number_has_a_right_check_digit_lies_in_region_99_and_says_birth_and_sex() {
        assertThat(County.withStory(1_000, 5).children()).allSatisfy(child -> {
            String id = child.idNumber();
            assertThat(id).startsWith("990101" + child.birthDate().toString().replace("-", ""));
            assertThat(id.charAt(17)).isEqualTo(IdNumbers.check(id.substring(0, 17)));
            assertThat((id.charAt(16) - '0') % 2 == 1 ? "男" : "女").isEqualTo(child.sex());
        });
    }

    @Test
    void the_check_digit_is_that_of_the_standards_own_examples() {
        assertThat(IdNumbers.check("11010519491231002")).isEqualTo('X');
        assertThat(IdNumbers.check("44052418800101001")).isEqualTo('4');
        assertThat(IdNumbers.check("99000020150101001")).isEqualTo('3');
        assertThatIllegalArgumentException().isThrownBy(() -> IdNumbers.of(LocalDate.EPOCH, 500, true));
    }

    @Test
    void every_telephone_number_lies_in_the_unassigned_segment_and_has_one_holder() {
        County county = County.of(2_000, 5);

        List<String> phones = Stream.of(
                        county.elders().flatMap(elder -> Stream.of(elder.carerPhone(), elder.ownPhone())),
                        county.children().flatMap(child -> Stream.of(child.motherPhone(), child.fatherPhone())),
                        county.staff().stream().map(Helper::phone))
                .flatMap(part -> part)
                .filter(phone -> !phone.isEmpty())
                .toList();

        assertThat(phones).doesNotHaveDuplicates().allMatch(phone -> phone.matches("154\\d{8}"));
    }

    @Test
    void every_place_named_in_a_row_exists_and_every_parent_comes_before_its_children() {
        County county = County.of(3_000, 5);
        Set<String> known = Stream.concat(county.divisions().stream(), county.schools().stream())
                .map(Organisation::code)
                .collect(Collectors.toSet());
        List<String> order = county.divisions().stream().map(Organisation::code).toList();

        assertThat(county.children()).allSatisfy(child -> assertThat(known).contains(child.village(), child.school()));
        assertThat(county.elders()).allSatisfy(elder -> assertThat(known).contains(elder.village()));
        assertThat(county.divisions().stream().skip(1))
                .allSatisfy(division ->
                        assertThat(order.indexOf(division.parent())).isBetween(0, order.indexOf(division.code()) - 1));
    }

    @Test
    void activities_have_their_own_ids_known_people_and_never_lie_after_the_day_they_are_entered() {
        County county = County.withStory(200, 5);
        Set<String> people = Stream.concat(
                        county.children().map(Child::idNumber), county.elders().map(Elder::idNumber))
                .collect(Collectors.toSet());
        List<Activity> activities = county.activities().toList();

        assertThat(activities).extracting(Activity::activityId).doesNotHaveDuplicates();
        assertThat(activities).allSatisfy(activity -> {
            assertThat(people).containsAll(activity.idNumbers());
            assertThat(activity.day()).isBeforeOrEqualTo(activity.enteredOn());
        });
        assertThat(activities).extracting(Activity::enteredOn).isSorted();
    }

    @Test
    void the_class_of_six_is_that_of_the_text() {
        assertThat(ClassOfSix.CHILDREN)
                .filteredOn(child -> child.guardianLiteracy().equals("文盲"))
                .hasSize(5);
        assertThat(ClassOfSix.CHILDREN)
                .filteredOn(child -> child.guardianship().equals("父亲"))
                .hasSize(1);
        assertThat(ClassOfSix.CHILDREN)
                .extracting(Child::performance)
                .containsExactly("较好", "较好", "较好", "一般", "差", "差");
        assertThat(County.withStory(120, 1).children().map(Child::classCode).filter(ClassOfSix.CLASS::equals))
                .hasSize(6);
    }

    @Test
    void a_spreadsheet_program_reads_the_workbook(@TempDir Path directory) throws IOException {
        County county = County.withStory(120, 2026);
        CountyFiles.write(county, directory, true);

        try (InputStream in = Files.newInputStream(directory.resolve("children.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            List<List<String>> rows = county.childRows().toList();
            assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
            IntStream.range(0, Child.HEADERS.size()).forEach(column -> {
                assertThat(sheet.getRow(0).getCell(column).getStringCellValue()).isEqualTo(Child.HEADERS.get(column));
            });
            assertThat(sheet.getRow(9).getCell(0).getStringCellValue())
                    .isEqualTo(rows.get(8).get(0));
        }
    }
}
