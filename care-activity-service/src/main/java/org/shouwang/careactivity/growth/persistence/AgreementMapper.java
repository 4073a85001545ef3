package org.shouwang.careactivity.growth.persistence;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.growth.Agreement;
import org.shouwang.careactivity.growth.Goal;
import org.shouwang.careactivity.growth.GoalMeasure;
import org.shouwang.careactivity.growth.Side;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.encryption.FieldCipher;

/** Writes what was agreed upon and reads it; seals all words. */
final class AgreementMapper {
    private static final String STRENGTHS = "strengths";
    private static final String WEAKNESSES = "weaknesses";
    private static final String GOALS = "goals";
    private static final String STEPS = "steps";
    private static final String TRAITS = "traits";
    private static final String WORDS = "words";
    private static final String WORDS_CONTEXT = "support-plan.words";

    private final FieldCipher cipher;

    AgreementMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Document write(Agreement agreement) {
        return new Document(STRENGTHS, side(agreement.strengths()))
                .append(WEAKNESSES, side(agreement.weaknesses()))
                .append(GOALS, agreement.goals().stream().map(this::goal).toList())
                .append(STEPS, agreement.steps().stream().map(this::seal).toList());
    }

    Agreement read(Document document) {
        return new Agreement(
                side(document.get(STRENGTHS, Document.class)),
                side(document.get(WEAKNESSES, Document.class)),
                document.getList(GOALS, Document.class).stream().map(this::goal).toList(),
                document.getList(STEPS, String.class).stream().map(this::open).toList());
    }

    private Document side(Side side) {
        Document document =
                new Document(TRAITS, side.traits().stream().map(Trait::name).toList());
        words(document, side.words());
        return document;
    }

    private Side side(Document document) {
        return new Side(
                document.getList(TRAITS, String.class).stream()
                        .map(Trait::valueOf)
                        .toList(),
                words(document));
    }

    private Document goal(Goal goal) {
        Document document = new Document();
        Goal.Target target = goal.target();
        if (target != null) {
            document.append("measure", target.measure().toString())
                    .append("start", target.start())
                    .append("aim", target.aim());
        }
        words(document, goal.words());
        return document;
    }

    private Goal goal(Document document) {
        Optional<Goal.Target> target = Optional.ofNullable(document.getString("measure"))
                .map(code -> new Goal.Target(
                        GoalMeasure.parse(code).orElseThrow(),
                        document.getInteger("start"),
                        document.getInteger("aim")));
        return new Goal(target.orElse(null), words(document));
    }

    private void words(Document document, @Nullable String words) {
        if (words != null) {
            document.append(WORDS, seal(words));
        }
    }

    private @Nullable String words(Document document) {
        String sealed = document.getString(WORDS);
        return sealed == null ? null : open(sealed);
    }

    private String seal(String words) {
        return cipher.encrypt(words, WORDS_CONTEXT);
    }

    private String open(String sealed) {
        return cipher.decrypt(sealed, WORDS_CONTEXT);
    }
}
