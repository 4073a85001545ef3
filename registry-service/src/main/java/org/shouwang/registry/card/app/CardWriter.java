package org.shouwang.registry.card.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.card.CardContents;
import org.shouwang.registry.card.CardKind;
import org.shouwang.registry.card.CardLine;
import org.shouwang.registry.card.Figure;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.person.Sealer;

/** Writes what stands on somebody's contact card: who is nearest first, then those whose work it is. */
final class CardWriter {

    private final Surroundings around;
    private final Sealer sealer;
    private final CardSettings settings;

    CardWriter(Surroundings around, Sealer sealer, CardSettings settings) {
        this.around = around;
        this.sealer = sealer;
        this.settings = settings;
    }

    CardContents contents(Person person, CardKind kind) {
        String hotline = settings.hotline();
        List<CardLine> lines = kind == CardKind.PARENT ? child(person) : elder(person);
        return new CardContents(
                kind,
                person.name(),
                place(person),
                lines,
                hotline == null || hotline.isBlank()
                        ? null
                        : new CardLine(Figure.PERSON, settings.hotlineName(), null, hotline));
    }

    private String place(Person person) {
        Home home = person.home();
        return Stream.of(
                        home == null ? null : home.code(),
                        person.schooling().schoolCode(),
                        person.schooling().classCode())
                .flatMap(Stream::ofNullable)
                .map(around::name)
                .collect(Collectors.joining("  "));
    }

    private List<CardLine> child(Person child) {
        List<CardLine> lines = new ArrayList<>();
        Guardianship care = child.guardianship().orElse(null);
        String relation = care == null ? CodeList.UNKNOWN : care.relation();
        boolean parentCares = relation.equals("FA") || relation.equals("MO");
        if (care != null && !parentCares) {
            lines.add(carer(CodeLists.CHILD_RELATION, care, child, Holder.GUARDIAN));
        }
        parent(lines, child, Holder.MOTHER, parentCares && relation.equals("MO") ? care : null);
        parent(lines, child, Holder.FATHER, parentCares && relation.equals("FA") ? care : null);
        office(lines, Figure.TEACHER, "班主任", "T", child.schooling().classCode());
        office(lines, Figure.HELPER, "儿童主任", "CD", village(child));
        return lines;
    }

    /** A parent who cares himself has his number as the guardian's. */
    private void parent(List<CardLine> lines, Person child, Holder holder, @Nullable Guardianship caring) {
        Parent parent = child.parents().stream()
                .filter(one -> one.holder() == holder)
                .findFirst()
                .orElse(null);
        if (parent == null && caring == null) {
            return;
        }
        Figure figure = holder == Holder.MOTHER ? Figure.WOMAN : Figure.MAN;
        String label = holder == Holder.MOTHER ? "妈妈" : "爸爸";
        String name = parent == null ? null : open(Fields.PARENT_NAME, parent.name());
        String phone = phone(child, holder);
        if (caring == null) {
            lines.add(new CardLine(figure, label, with(name, child, holder), phone));
        } else {
            String carer = name == null ? open(Fields.CARER_NAME, caring.carerName()) : name;
            Holder rung = phone == null ? Holder.GUARDIAN : holder;
            lines.add(0, new CardLine(figure, label, with(carer, child, rung), phone(child, rung)));
        }
    }

    private List<CardLine> elder(Person elder) {
        List<CardLine> lines = new ArrayList<>();
        elder.guardianship()
                .filter(care -> !care.relation().equals("NONE"))
                .ifPresent(care -> lines.add(carer(CodeLists.ELDER_RELATION, care, elder, Holder.CARER)));
        office(lines, Figure.HELPER, "探访员", "EW", village(elder));
        office(lines, Figure.HOUSE, "村支书", "VS", village(elder));
        office(lines, Figure.HOUSE, "村主任", "VD", village(elder));
        return lines;
    }

    private void office(List<CardLine> lines, Figure figure, String label, String role, @Nullable String org) {
        around.holder(role, org)
                .ifPresent(holder -> lines.add(new CardLine(figure, label, holder.name(), holder.phone())));
    }

    private CardLine carer(CodeList relations, Guardianship care, Person person, Holder holder) {
        return new CardLine(
                figure(care.relation()),
                label(relations, care.relation(), "照料人"),
                with(open(Fields.CARER_NAME, care.carerName()), person, holder),
                phone(person, holder));
    }

    /**
     * A name with the hour at which it is best to ring. How somebody hears and speaks is no word for a card: neighbours and
     * classmates see it.
     */
    private static @Nullable String with(@Nullable String name, Person person, Holder holder) {
        return person.contactPoints().stream()
                .filter(point -> point.holder() == holder)
                .flatMap(point -> Stream.ofNullable(point.manners().get(Manner.BEST_HOUR)))
                .filter(hour -> !hour.equals("ANY"))
                .flatMap(hour -> CodeLists.BEST_HOUR.entry(hour).stream())
                .map(hour -> (name == null ? "" : name + "  ") + hour.zh() + "打")
                .findFirst()
                .orElse(name);
    }

    private @Nullable String open(String field, @Nullable Sealed sealed) {
        return sealed == null ? null : sealer.open(field, sealed);
    }

    /** A number that is known to be wrong is left open, to be written in by hand. */
    private @Nullable String phone(Person person, Holder holder) {
        return person.contactPoints().stream()
                .filter(point -> point.holder() == holder)
                .filter(point -> point.status() != ContactPoint.Status.INVALID)
                .findFirst()
                .map(point -> sealer.open(Fields.PHONE, point.phone()))
                .orElse(null);
    }

    private static String label(CodeList list, String code, String otherwise) {
        return code.equals(CodeList.UNKNOWN) || code.equals("OTH")
                ? otherwise
                : list.entry(code).map(CodeList.Entry::zh).orElse(otherwise);
    }

    private static Figure figure(String relation) {
        return switch (relation) {
            case "GP", "MGP", "SPOUSE" -> Figure.GRANDPARENT;
            case "MO" -> Figure.WOMAN;
            case "FA" -> Figure.MAN;
            case "INS" -> Figure.HOUSE;
            default -> Figure.PERSON;
        };
    }

    private static @Nullable String village(Person person) {
        Home home = person.home();
        return home == null ? null : home.code();
    }
}
