package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.RecordingRights;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.GoldenTable;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Traits;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import tools.jackson.databind.json.JsonMapper;

/** The subject of one table: does what its steps say by the doors the service has for it. */
final class RuleTableActions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ROLES = List.of("T", "H", "PSY", "CD", "EW", "PX", "SP");
    private static final Set<Trigger.Code> SIGNALS = Set.of(
            Trigger.Code.LATE3,
            Trigger.Code.ABSENT,
            Trigger.Code.ABSENT3,
            Trigger.Code.BAND_DROP,
            Trigger.Code.LOW_MOOD2);
    /** What is recorded as part of something else, and as what. */
    private static final Map<ContactType, String> DETAILS = Map.of(
            ContactType.MOOD,
            "{\"mood\":\"M5\"}",
            ContactType.TRACK,
            "{\"checks\":{\"CHILD_FOOD\":\"OK\",\"CHILD_SLEEP\":\"OK\",\"CHILD_CLOTHES\":\"OK\","
                    + "\"CHILD_STUDY_PLACE\":\"OK\",\"CHILD_CARER_PRESENT\":\"OK\"}}");
    /** Contacts that parts of the service record under ids of their own; here they are weighed as those parts do. */
    static final Set<ContactType> WEIGHED_DIRECTLY = Set.of(ContactType.REVIEW, ContactType.SUPPORT);

    private static final Set<Trigger.Code> NEEDS = Set.of(Trigger.Code.NEED, Trigger.Code.MESSAGE);

    private static final Map<ContactType, String> SESSIONS =
            Map.of(ContactType.GROUP, "BOOK", ContactType.INTEREST, "MUSIC");

    private final Doors doors;
    private final GoldenTable table;
    private final String subjectId;
    private final List<String> orgs;
    private final RuleTableNeeds needs;
    private final List<String> participants = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private Traits traits;
    private String guardianship = "GP";
    private String registeredOn = "";
    private long sequence;

    /** The ways into the service. */
    record Doors(
            RuleTables service,
            CountActivities count,
            FollowHappenings happenings,
            FollowFlags followFlags,
            Map<String, Set<Flag>> flags) {}

    RuleTableActions(Doors doors, GoldenTable table, int number) {
        this.doors = doors;
        this.table = table;
        this.traits = table.person();
        List<String> here = Fixtures.ORGS;
        this.orgs = switch (traits.kind()) {
            case CLASS ->
                Stream.concat(here.subList(0, 4).stream(), Stream.of(here.get(3) + "-7-" + number))
                        .toList();
            case SCHOOL -> List.of(here.get(0), here.get(1), "99010102" + String.format("%02d", number % 100));
            case VILLAGE -> List.of(here.get(0), here.get(1), "9901011019" + String.format("%02d", number % 100));
            default -> here;
        };
        this.subjectId = person() ? UUID.randomUUID().toString() : UnitId.of(org());
        this.needs = new RuleTableNeeds(doors.service(), subjectId, traits.kind() == Kind.ELDER ? "EW" : "T");
    }

    String subjectId() {
        return subjectId;
    }

    private boolean person() {
        return traits.kind() == Kind.CHILD || traits.kind() == Kind.ELDER;
    }

    private String org() {
        return orgs.get(orgs.size() - 1);
    }

    /** Does one step; says how many events the service will hear of it. */
    int act(GoldenTable.Step step) {
        String action = step.action();
        String[] words = action.split("[ @]+", 4);
        if (sequence == 0) {
            return begin(step.when());
        }
        return switch (words[0]) {
            case "-" -> 0;
            case "happened", "not" -> happened(words, GoldenTable.happened(action, step.when()));
            case "flag" -> flag(words[1]);
            case "answer" -> needs.answer(words[1], GoldenTable.happened(action, step.when()));
            case "left", "death" -> person("LEFT", words[0].equals("death") ? "DEATH" : "MOVED", step.when());
            case "back" -> person("ON_REGISTER", null, step.when());
            case "undo" -> undo(Integer.parseInt(words[1]) - 1);
            case "pause" -> pause(action.split("[ .]+"));
            default -> action.contains("=") ? change(action, step.when()) : contact(words[0], action, step.when());
        };
    }

    private int begin(Instant when) {
        registeredOn = Days.of(when).toString();
        if (person()) {
            return person("ON_REGISTER", null, when);
        }
        sequence++;
        String json = JSON.writeValueAsString(
                Map.of("code", org(), "name", "样例", "type", traits.kind().name(), "orgs", orgs));
        publish("registry.organisation", org(), "registry.organisation.registered.v1", json, sequence, when);
        if (traits.kind() != Kind.CLASS) {
            return 1;
        }
        participants.add(UUID.randomUUID().toString());
        tell(participants.get(0), 1, Fixtures.child("R3", null), "ON_REGISTER", null, when);
        return 2;
    }

    private int person(String status, String exitReason, Instant when) {
        tell(subjectId, ++sequence, traits, status, exitReason, when);
        return 1;
    }

    private void tell(String id, long number, Traits of, String status, String exitReason, Instant when) {
        Map<String, Object> news = new HashMap<>(Map.of(
                "personId",
                id,
                "kind",
                of.kind().name(),
                "status",
                status,
                "registeredOn",
                registeredOn,
                "tier",
                of.tier(),
                "orgs",
                orgs,
                "guardianship",
                guardianship,
                "livingAlone",
                of.livingAlone()));
        news.put("exitReason", exitReason);
        news.put("category", of.category());
        news.put("performanceBand", of.band());
        news.put("elderAbility", of.ability());
        news.put("birthDate", of.birthDate() == null ? null : of.birthDate().toString());
        String verb = number == 1 ? "registered" : "changed";
        publish("registry.person", id, "registry.person." + verb + ".v1", JSON.writeValueAsString(news), number, when);
    }

    private int change(String action, Instant when) {
        if (action.startsWith("guardian=")) {
            guardianship = action.substring(9);
        } else {
            traits = GoldenTable.changed(traits, action);
        }
        return person("ON_REGISTER", null, when);
    }

    private int flag(String flags) {
        doors.flags().put(subjectId, GoldenTable.flags(flags));
        doors.followFlags().refresh(List.of(subjectId));
        return 0;
    }

    private int pause(String[] words) {
        String to = words.length > 3 ? ",\"to\":\"" + words[3] + "\"" : "";
        String body = "{\"cause\":\"%s\",\"from\":\"%s\"%s}".formatted(words[1], words[2], to);
        String path = "/v1/care-plans/" + subjectId + "/pauses/" + UUID.nameUUIDFromBytes(subjectId.getBytes());
        assertThat(doors.service().put(path, body, RuleTables.system()).status())
                .as(table.name() + " " + body)
                .isBetween(200, 204);
        return 0;
    }

    private int happened(String[] words, Instant at) {
        Trigger.Code code = Trigger.Code.valueOf(words[1]);
        boolean stands = words[0].equals("happened");
        int told = stands ? 1 : 2;
        if (SIGNALS.contains(code)) {
            String id = subjectId + ":" + code + ":" + words[2];
            String json = JSON.writeValueAsString(Map.of(
                    "signalId",
                    id,
                    "personId",
                    subjectId,
                    "signal",
                    code.name(),
                    "day",
                    Days.of(at).toString()));
            String verb = stands ? "raised" : "withdrawn";
            publish("care-activity.signal", subjectId, "care-activity.signal." + verb + ".v1", json, told, at);
            return 1;
        }
        if (NEEDS.contains(code)) {
            return stands ? needs.raise(words[2], code.name(), at) : needs.withdraw(words[2]);
        }
        Trigger trigger = new Trigger(code, new UUID(2, Long.parseLong(words[2])), at, told, stands);
        doors.happenings().happened(Map.of(subjectId, List.of(trigger)));
        return 0;
    }

    private int contact(String word, String action, Instant when) {
        ContactType type = ContactType.valueOf(word);
        Instant at = GoldenTable.happened(action, when);
        String id = UUID.randomUUID().toString();
        if (WEIGHED_DIRECTLY.contains(type)) {
            return weigh(UUID.fromString(id), type, action, when);
        }
        ContactType shownBy = switch (type) {
            case MOOD -> ContactType.TALK;
            case TRACK -> ContactType.HOMEVISIT;
            default -> type;
        };
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> kind.allows(shownBy))
                .findFirst()
                .map(kind -> activity(id, kind, shownBy, DETAILS.get(type), at))
                .orElseGet(() -> session(id, SESSIONS.getOrDefault(type, type.name()), at));
    }

    private int activity(String id, ActivityKind kind, ContactType type, String details, Instant at) {
        String role = ROLES.stream()
                .filter(one -> RecordingRights.allows(one, type))
                .findFirst()
                .orElseThrow();
        String local = java.time.LocalDateTime.ofInstant(at, Days.ZONE).toString();
        String body = CareActivityITBase.activity(id, kind.name(), type.name(), subjectId, local, role);
        return recorded(
                "/v1/activities",
                id,
                details == null ? body : body.replaceFirst("\\{", "{\"details\":" + details + ","));
    }

    private int session(String id, String type, Instant at) {
        List<String> present = person() ? List.of(subjectId) : participants;
        String body = JSON.writeValueAsString(Map.of(
                "sessionId",
                id,
                "type",
                type,
                "title",
                "样例活动",
                "org",
                org(),
                "day",
                Days.of(at).toString(),
                "role",
                "T",
                "participants",
                present.stream()
                        .map(one -> Map.of("personId", one, "present", true))
                        .toList()));
        return recorded("/v1/sessions", id, body);
    }

    private int recorded(String path, String id, String body) {
        assertThat(doors.service().post(path, body, RuleTables.system()).status())
                .as(table.name() + " " + body)
                .isEqualTo(201);
        recorded.add(path + "/" + id);
        return 1;
    }

    private int undo(int index) {
        String path = recorded.get(index) + "/withdrawal";
        assertThat(doors.service()
                        .post(path, "{\"reason\":\"NOT_HAPPENED\"}", RuleTables.system())
                        .status())
                .as(table.name() + " " + path)
                .isEqualTo(200);
        return 1;
    }

    private int weigh(UUID id, ContactType type, String action, Instant when) {
        Fact fact = new Fact(id, type, GoldenTable.happened(action, when), when);
        recorded.add("weighed");
        doors.count().count(Map.of(subjectId, List.of(fact)));
        return 0;
    }

    private void publish(String topic, String key, String type, String json, long number, Instant when) {
        doors.service().probe.publish(topic, key, UUID.randomUUID().toString(), type, key, number, json, when);
    }
}
