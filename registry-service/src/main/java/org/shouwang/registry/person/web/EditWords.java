package org.shouwang.registry.person.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.Category;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Edit;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;
import org.springframework.stereotype.Component;

/** From the words of a request to an edit; names and numbers are sealed here. */
@Component
final class EditWords {

    private static final Set<String> CARE = union(CodeLists.GUARDIANSHIP, CodeLists.ELDER_RELATION);
    private static final Set<String> RELATIONS = union(CodeLists.CHILD_RELATION, CodeLists.ELDER_RELATION);
    private static final Set<String> CATEGORIES = union(CodeLists.CHILD_CATEGORY, CodeLists.ELDER_CATEGORY);
    private static final Set<String> STAGES = Set.of("PRE", "KG", "PRI", "JUN", "SEN", "VOC", "OUT", "OTH");

    private final Sealer sealer;

    EditWords(Sealer sealer) {
        this.sealer = sealer;
    }

    private static Set<String> union(CodeList one, CodeList other) {
        Set<String> codes = new TreeSet<>(one.codes());
        codes.addAll(other.codes());
        return codes;
    }

    Edit care(String type, @Nullable String carerName, @Nullable String relation) {
        Sealed name = carerName == null ? null : sealer.seal(Fields.CARER_NAME, carerName.strip());
        return new Edit.Care(new Guardianship.Carer(
                known(CARE, type, "/type"), name, known(RELATIONS, relation, "/relation", CodeList.UNKNOWN)));
    }

    @Nullable
    String stage(@Nullable String stage) {
        return stage == null ? null : known(STAGES, stage, "/stage");
    }

    Edit category(@Nullable String category, @Nullable String definition) {
        if (category == null) {
            return new Edit.LeaveToRule();
        }
        String code = known(CATEGORIES, category, "/category");
        return new Edit.Categorise(
                new Category(code, known(CodeLists.DEFINITION.codes(), definition, "/definition", usual(code))));
    }

    private static String usual(String category) {
        return switch (category) {
            case "LBC" -> "GF2016-13";
            case "DIF" -> "GF2016-36";
            case "MIG" -> "MZ2024";
            case "REF" -> "ANALOGY";
            case "OLD" -> "AGE80";
            default -> "MZ2022";
        };
    }

    Edit contact(
            Holder holder,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable String literacy,
            Map<Manner, String> manners,
            boolean gone) {
        if (gone == (phone != null)) {
            throw fault(
                    "/phone", "PHONE_OR_GONE", "请填写电话，或标明已无电话。", "Give a phone, or say that there is none any more.");
        }
        Sealed number = phone == null ? null : sealer.seal(Fields.PHONE, number(phone));
        return new Edit.Reach(new ContactPoint.Contact(
                holder,
                known(RELATIONS, relation, "/relation", CodeList.UNKNOWN),
                known(CodeLists.LITERACY.codes(), literacy, "/literacy", CodeList.UNKNOWN),
                manners,
                number,
                gone));
    }

    /** How to talk to a holder, as far as it is told. */
    Map<Manner, String> manners(@Nullable String language, @Nullable String hearing, @Nullable String bestHour) {
        Map<Manner, String> told = new EnumMap<>(Manner.class);
        tell(told, Manner.LANGUAGE, language);
        tell(told, Manner.HEARING, hearing);
        tell(told, Manner.BEST_HOUR, bestHour);
        return told;
    }

    private static void tell(Map<Manner, String> told, Manner manner, @Nullable String code) {
        if (code != null) {
            told.put(manner, known(manner.list().codes(), code, "/" + manner.item()));
        }
    }

    private static String number(String phone) {
        return Phone.parse(phone)
                .map(Phone::value)
                .orElseThrow(() -> fault("/phone", "PHONE", "电话号码格式不对。", "This is no phone number."));
    }

    Edit idNumber(String idNumber) {
        String normal = IdNumber.normalise(idNumber);
        if (IdNumber.fault(normal).isPresent()) {
            throw fault("/idNumber", "ID_NUMBER", "身份证号不正确，请核对。", "This is no valid ID number.");
        }
        IdNumber number = new IdNumber(normal);
        return new Edit.Renumber(sealer.seal(Fields.ID_NUMBER, normal), number.birthDate(), number.sex());
    }

    private static String known(Set<String> codes, @Nullable String code, String pointer, String fallback) {
        return code == null ? fallback : known(codes, code, pointer);
    }

    private static String known(Set<String> codes, String code, String pointer) {
        if (!codes.contains(code)) {
            throw fault(pointer, "CODE", "代码表中没有这个代码。", "The code list has no such code.");
        }
        return code;
    }

    private static ProblemException fault(String pointer, String code, String zh, String en) {
        return new ProblemException(CommonProblems.VALIDATION_FAILED)
                .withErrors(List.of(new FieldProblem(pointer, code, zh, en)));
    }
}
