package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {

    private static Completeness of(Persons person) {
        return Completeness.of(person.registered()).orElseThrow();
    }

    private static Persons but(Persons person, Consumer<Persons> change) {
        change.accept(person);
        return person;
    }

    @Test
    void a_file_with_every_key_item_is_complete() {
        assertThat(of(Persons.child())).isEqualTo(new Completeness(19, List.of()));
        assertThat(of(Persons.child()).percent()).isEqualTo(100);
        assertThat(of(Persons.elder())).isEqualTo(new Completeness(14, List.of()));
    }

    static Stream<Arguments> gaps() {
        Profile bare = Profile.EMPTY;
        return Stream.of(
                Arguments.of(but(Persons.child(), p -> p.idNumber = null), List.of(FileItem.ID_NUMBER)),
                Arguments.of(
                        but(Persons.child(), p -> p.profile = bare),
                        List.of(FileItem.SEX, FileItem.BIRTH_DATE, FileItem.ETHNICITY, FileItem.HEALTH)),
                Arguments.of(but(Persons.child(), p -> p.schooling = Schooling.NONE), List.of(FileItem.SCHOOLING)),
                Arguments.of(but(Persons.child(), p -> p.away = null), List.of(FileItem.PARENTS_AWAY)),
                Arguments.of(but(Persons.child(), p -> p.carerName = null), List.of(FileItem.CARER_NAME)),
                Arguments.of(but(Persons.child(), p -> p.relation = Persons.UNKNOWN), List.of(FileItem.CARER_RELATION)),
                Arguments.of(but(Persons.child(), p -> p.carerType = Persons.UNKNOWN), List.of(FileItem.GUARDIANSHIP)),
                Arguments.of(
                        but(Persons.child(), p -> p.contacts.clear()),
                        List.of(FileItem.PARENT_PHONE, FileItem.CARER_PHONE, FileItem.CARER_LITERACY)),
                Arguments.of(
                        but(Persons.elder(), p -> p.elder = Elder.NONE),
                        List.of(FileItem.ELDER_CATEGORY, FileItem.ABILITY)),
                Arguments.of(
                        but(Persons.child(), p -> p.details.clear()),
                        List.of(
                                FileItem.HOUSEHOLD,
                                FileItem.GUARDIANSHIP_GRADE,
                                FileItem.CARE_REASON,
                                FileItem.HELP_WITH_HOMEWORK,
                                FileItem.AID)),
                Arguments.of(
                        but(Persons.elder(), p -> p.details.clear()),
                        List.of(FileItem.LIVING, FileItem.BACKUP, FileItem.SUPPORT)),
                Arguments.of(
                        but(Persons.elder(), p -> {
                            p.carerType = Persons.UNKNOWN;
                            p.carerName = null;
                        }),
                        List.of(FileItem.CARER, FileItem.CARER_NAME)),
                Arguments.of(but(Persons.elder(), p -> p.contacts.clear()), List.of(FileItem.PHONE)));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void what_is_not_collected_is_missing_and_nothing_else(Persons person, List<FileItem> missing) {
        Completeness file = of(person);

        assertThat(file.missing()).isEqualTo(missing);
        assertThat(file.complete()).isFalse();
        assertThat(file.percent()).isBetween(0, 99);
        assertThat(file.filled() + missing.size()).isEqualTo(file.required());
    }

    @Test
    void nothing_is_asked_of_a_carer_where_nobody_cares() {
        Completeness file = of(but(Persons.child(), p -> {
            p.carerType = "NON";
            p.carerName = null;
            p.relation = Persons.UNKNOWN;
            p.details.remove(Detail.GUARDIANSHIP_GRADE);
            p.details.remove(Detail.CARE_REASON);
            p.details.remove(Detail.HELP_WITH_HOMEWORK);
        }));

        assertThat(file).isEqualTo(new Completeness(12, List.of()));
    }

    @Test
    void an_institution_needs_no_relation_and_need_not_read() {
        Completeness file = of(but(Persons.child(), p -> {
            p.carerType = "INS";
            p.relation = Persons.UNKNOWN;
            p.literacy = Persons.UNKNOWN;
        }));

        assertThat(file).isEqualTo(new Completeness(14, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"PRE,", "KG,", "KG,K1"})
    void nobody_at_home_need_help_a_child_that_has_no_homework_yet(String stage, String school) {
        Completeness file = of(but(Persons.child(), p -> {
            p.schooling = new Schooling(school, null, stage, null, null, Persons.UNKNOWN, List.of());
            p.details.remove(Detail.HELP_WITH_HOMEWORK);
        }));

        assertThat(file).isEqualTo(new Completeness(18, List.of()));
    }

    @Test
    void why_others_care_is_asked_only_where_others_do() {
        assertThat(of(but(Persons.child(), p -> {
                            p.away = false;
                            p.details.remove(Detail.CARE_REASON);
                        }))
                        .missing())
                .isEmpty();
    }

    @Test
    void what_is_missing_has_a_name_in_both_languages() {
        assertThat(FileItem.values()).allSatisfy(item -> {
            assertThat(item.zh()).isNotBlank();
            assertThat(item.en()).isNotBlank();
        });
        assertThat(FileItem.HOUSEHOLD.zh()).isEqualTo("户口性质");
    }

    @Test
    void parents_at_home_and_parents_who_care_need_no_number_of_their_own() {
        Consumer<Persons> onlyTheCarersPhone = p -> p.contacts.removeIf(contact -> contact.holder() != Holder.GUARDIAN);

        assertThat(of(but(but(Persons.child(), p -> p.away = false), onlyTheCarersPhone))
                        .missing())
                .isEmpty();
        assertThat(of(but(but(Persons.child(), p -> p.carerType = "MO"), onlyTheCarersPhone))
                        .missing())
                .isEmpty();
    }

    @Test
    void an_elder_without_a_carer_needs_no_carers_name() {
        assertThat(of(but(Persons.elder(), p -> {
                            p.carerType = "NONE";
                            p.carerName = null;
                        }))
                        .missing())
                .isEmpty();
    }

    @Test
    void a_wrong_number_is_no_phone() {
        Person person = Persons.elder().registered();

        Person wrong = person.unreachable("p1.self", ContactPoint.Status.INVALID, Persons.LATER)
                .orElseThrow()
                .person();

        assertThat(Completeness.of(wrong).orElseThrow().missing()).containsExactly(FileItem.PHONE);
    }

    @Test
    void it_is_counted_once_for_all_who_ask_and_makes_no_two_records_different() {
        Person child = Persons.child().registered();

        assertThat(child.completeness()).isSameAs(child.completeness());
        assertThat(child).isEqualTo(Persons.child().registered());
    }

    @Test
    void a_helper_has_no_file() {
        assertThat(Completeness.of(
                        but(Persons.child(), p -> p.kind = Kind.HELPER).registered()))
                .isEmpty();
    }
}
