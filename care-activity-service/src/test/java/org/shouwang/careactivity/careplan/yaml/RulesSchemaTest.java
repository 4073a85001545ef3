package org.shouwang.careactivity.careplan.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Every;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Responsible;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.Unit;
import tools.jackson.databind.JsonNode;

/** The published schemas and the readers say the same of the same file; what a schema cannot see is named in the table. */
class RulesSchemaTest {
    private static final String RULES = """
            rules:
              - code: X
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 甲, en: A}
                    for: CHILD
                    counts: [TALK]
                    responsible: T
                    chain: SCH
                    quotas:
                      - {tiers: [R1], every: WEEK, needed: 1, graceDays: 3}
                      - {every: MONTH, needed: 1}
              - code: Y
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 乙, en: B}
                    for: ELDER
                    after: [WEATHER]
                    counts: [ELDVISIT]
                    responsible: EW
                    chain: ELD
                    quotas:
                      - {every: EVENT, length: 24, unit: HOURS, needed: 1}
                  - version: 2
                    effectiveFrom: 2026-09-01
                    name: {zh: 乙, en: B}
                    for: ELDER
                    after: [WEATHER]
                    counts: [ELDVISIT, CHECKCALL]
                    responsible: EW
                    chain: ELD
                    quotas:
                      - {every: EVENT, length: 12, unit: HOURS, needed: 1}
              - code: Z
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 丙, en: C}
                    for: CHILD
                    counts: [FEST]
                    responsible: T
                    chain: SCH
                    quotas:
                      - {every: OCCASION, occasions: [MID_AUTUMN], needed: 1}
            """;

    private static final String CALENDAR = """
            terms:
              - code: 2025-2026-2
                from: 2026-03-02
                to: 2026-07-05
                makeUpDays: [2026-05-09]
                holidays:
                  - {name: 清明节, nameEn: Qingming, from: 2026-04-04, to: 2026-04-06}
              - code: 2026-2027-1
                from: 2026-09-01
                to: 2027-01-17
            occasions:
              - {code: MID_AUTUMN, name: 中秋节, nameEn: Mid-Autumn, from: 2026-09-19, to: 2026-09-25}
              - {code: HARVEST, name: 秋收, nameEn: Harvest, from: 2026-09-25, to: 2026-10-05}
            places:
              - {org: "9901010003", makeUpDays: [2026-05-23]}
            """;

    @Test
    void the_sound_files_and_the_shipped_ones_are_accepted_by_schema_and_reader() {
        for (String rules : List.of(RULES, Fixtures.resource("/careplan/rules.yml"))) {
            assertThat(YamlSchemas.faults("rules", rules)).isEmpty();
        }
        for (String calendar : List.of(CALENDAR, Fixtures.resource("/careplan/calendar.yml"))) {
            assertThat(YamlSchemas.faults("calendar", calendar)).isEmpty();
        }
        assertThatCode(() -> RulesYaml.read("rules.yml", RULES, CalendarYaml.read("calendar.yml", CALENDAR)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RulesYaml.read("rules.yml", Fixtures.resource("/careplan/rules.yml"), Fixtures.CALENDAR))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(
            resources = "/careplan/rules-mistakes.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            quoteCharacter = '~')
    void a_mistake_in_rules_is_refused_with_its_line_place_and_reason_in_two_languages(
            String good, String bad, String seenBySchema, int line, String path, String zh, String en) {
        assertThat(RULES).contains(good);
        String text = replaceFirst(RULES, good, bad);

        YamlFault fault = catchThrowableOfType(
                YamlFault.class, () -> RulesYaml.read("rules.yml", text, CalendarYaml.read("calendar.yml", CALENDAR)));

        complains(fault, line, path, zh, en);
        assertThat(!YamlSchemas.faults("rules", text).isEmpty())
                .as("the schema refuses it")
                .isEqualTo(seenBySchema.equals("schema"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(
            resources = "/careplan/calendar-mistakes.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            quoteCharacter = '~')
    void a_mistake_in_the_calendar_is_refused_with_its_line_place_and_reason_in_two_languages(
            String good, String bad, String seenBySchema, int line, String path, String zh, String en) {
        assertThat(CALENDAR).contains(good);
        String text = replaceFirst(CALENDAR, good, bad);

        YamlFault fault = catchThrowableOfType(YamlFault.class, () -> CalendarYaml.read("calendar.yml", text));

        complains(fault, line, path, zh, en);
        assertThat(!YamlSchemas.faults("calendar", text).isEmpty())
                .as("the schema refuses it")
                .isEqualTo(seenBySchema.equals("schema"));
    }

    private static void complains(YamlFault fault, int line, String path, String zh, String en) {
        assertThat(fault).isNotNull();
        assertThat(fault.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.path()).isEqualTo(path == null ? "" : path);
            assertThat(mistake.zh()).contains(zh);
            assertThat(mistake.en()).contains(en);
        });
    }

    private static String replaceFirst(String text, String good, String bad) {
        int at = text.indexOf(good);
        return text.substring(0, at) + bad.replace("\\n", "\n") + text.substring(at + good.length());
    }

    @Test
    void all_mistakes_of_a_file_are_told_at_once_in_its_order() {
        String text = RULES.replace("for: CHILD", "for: TEACHER").replace("length: 24", "length: soon");

        YamlFault fault = catchThrowableOfType(YamlFault.class, () -> RulesYaml.read("rules.yml", text));

        assertThat(fault.mistakes())
                .extracting(YamlFault.Mistake::path)
                .containsExactly(
                        "rules[0].versions[0].for",
                        "rules[1].versions[0].quotas[0].length",
                        "rules[2].versions[0].for");
        assertThat(fault.getMessage().lines()).hasSize(3).allMatch(line -> line.startsWith("rules.yml:"));
    }

    @Test
    void the_codes_of_the_schema_are_those_of_the_engine() {
        JsonNode version = YamlSchemas.schema("rules").at("/$defs/version/properties");
        JsonNode quota = YamlSchemas.schema("rules").at("/$defs/quota/properties");

        assertThat(codes(version.at("/counts/items"))).isEqualTo(names(ContactType.values()));
        assertThat(codes(version.at("/after/items"))).isEqualTo(names(Trigger.Code.values()));
        assertThat(codes(version.at("/flags/items"))).isEqualTo(names(Flag.values()));
        assertThat(codes(version.at("/responsible"))).isEqualTo(names(Responsible.values()));
        assertThat(codes(version.at("/for"))).isEqualTo(names(Kind.values()));
        assertThat(codes(quota.at("/every"))).containsExactlyInAnyOrderElementsOf(names(Every.values()));
        assertThat(codes(quota.at("/unit"))).isEqualTo(names(Unit.values()));
    }

    @Test
    void every_field_of_the_schemas_is_described() {
        for (String name : List.of("rules", "calendar")) {
            for (Map.Entry<String, JsonNode> definition :
                    YamlSchemas.schema(name).path("$defs").properties()) {
                assertThat(definition.getValue().path("description").asString()).isNotBlank();
                for (Map.Entry<String, JsonNode> field :
                        definition.getValue().path("properties").properties()) {
                    assertThat(field.getValue().path("description").asString())
                            .as(field.getKey())
                            .isNotBlank();
                }
            }
        }
    }

    private static List<String> codes(JsonNode field) {
        return field.path("enum").values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
