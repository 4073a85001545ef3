package org.shouwang.careactivity.progress.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Band;
import org.shouwang.careactivity.progress.Exam;
import org.shouwang.careactivity.progress.ExamLevel;
import org.shouwang.careactivity.progress.Finding;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolSubject;
import org.shouwang.careactivity.progress.Signal;
import org.shouwang.careactivity.progress.SignalCode;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes children's progress to documents and reads it; seals score and rank of exams. */
public final class ProgressMapper implements DocumentMapper<Progress> {
    static final String PERSON = "person";
    static final String YEAR = "year";
    static final String ORGS = "orgs";
    static final String ALARM = "alarm";
    static final String ALARM_KEY = "alarmKey";
    private static final String SCORE_CONTEXT = "progress.score";
    private static final String NOTHING = "-";

    private final FieldCipher cipher;

    /** A mapper that seals scores and ranks with this cipher. */
    public ProgressMapper(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String id(Progress progress) {
        return progress.id().toString();
    }

    @Override
    public Document write(Progress progress) {
        Document document = new Document(PERSON, progress.id().personId())
                .append(YEAR, progress.id().schoolYear())
                .append(ORGS, progress.orgs())
                .append(
                        "marks",
                        progress.attendance().stream().map(ProgressMapper::mark).toList())
                .append("ratings", progress.ratings().stream().map(this::rating).toList())
                .append(
                        "signals",
                        progress.signals().stream().map(ProgressMapper::signal).toList());
        progress.signals().stream()
                .filter(Signal::stands)
                .map(signal -> signal.finding().day())
                .max(Comparator.naturalOrder())
                .ifPresent(day -> document.append(ALARM, progress.orgs())
                        .append(ALARM_KEY, day + ":" + progress.id().personId()));
        return document;
    }

    private static Document mark(AttendanceMark mark) {
        return new Document("d", mark.day().toString())
                .append("c", mark.code().name())
                .append("o", mark.org())
                .append("at", Date.from(mark.enteredAt()));
    }

    private Document rating(Rating rating) {
        Document document = new Document("id", rating.id().toString())
                .append("d", rating.day().toString())
                .append("m", rating.measure().toString())
                .append("v", rating.value())
                .append("role", rating.role())
                .append("by", rating.recordedBy())
                .append("at", Date.from(rating.enteredAt()))
                .append("hash", rating.contentHash());
        Exam exam = rating.exam();
        if (exam != null) {
            String rank =
                    exam.countyRank() == null ? NOTHING : exam.countyRank().toString();
            String plain = exam.score().toPlainString() + " " + exam.fullMarks().toPlainString() + " " + rank;
            document.append("s", cipher.encrypt(plain, SCORE_CONTEXT));
        }
        return document;
    }

    private static Document signal(Signal signal) {
        Finding finding = signal.finding();
        Document document = new Document("c", finding.code().name())
                .append("d", finding.day().toString())
                .append(
                        "r",
                        finding.reasons().stream().map(ProgressMapper::reason).toList())
                .append("at", Date.from(signal.raisedAt()));
        if (signal.withdrawnAt() != null) {
            document.append("w", Date.from(signal.withdrawnAt()));
        }
        return document;
    }

    private static Document reason(Finding.Reason reason) {
        Document document =
                new Document("c", reason.code().name()).append("d", reason.day().toString());
        if (reason.measure() != null) {
            document.append("m", reason.measure().toString());
        }
        return document;
    }

    @Override
    public Progress read(Document document) {
        return new Progress(
                new ProgressId(document.getString(PERSON), document.getString(YEAR)),
                document.getList(ORGS, String.class),
                document.getList("marks", Document.class).stream()
                        .map(ProgressMapper::readMark)
                        .toList(),
                document.getList("ratings", Document.class).stream()
                        .map(this::readRating)
                        .toList(),
                document.getList("signals", Document.class).stream()
                        .map(ProgressMapper::readSignal)
                        .toList());
    }

    private static AttendanceMark readMark(Document document) {
        return new AttendanceMark(
                LocalDate.parse(document.getString("d")),
                AttendanceCode.valueOf(document.getString("c")),
                document.getString("o"),
                document.getDate("at").toInstant());
    }

    private Rating readRating(Document document) {
        Measure measure = measure(document.getString("m"));
        int value = document.getInteger("v");
        String sealed = document.getString("s");
        return new Rating(
                UUID.fromString(document.getString("id")),
                LocalDate.parse(document.getString("d")),
                measure,
                value,
                sealed == null ? null : exam(measure, value, cipher.decrypt(sealed, SCORE_CONTEXT)),
                document.getString("role"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getString("hash"));
    }

    private static Exam exam(Measure measure, int value, String plain) {
        String[] what = measure.code().split("-", -1);
        String[] parts = plain.split(" ", -1);
        return new Exam(
                SchoolSubject.valueOf(what[0]),
                ExamLevel.valueOf(what[1]),
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                Band.valueOf(measure.text(value)),
                parts[2].equals(NOTHING) ? null : Integer.valueOf(parts[2]));
    }

    private static Signal readSignal(Document document) {
        Date withdrawn = document.getDate("w");
        Finding finding = new Finding(
                SignalCode.valueOf(document.getString("c")),
                LocalDate.parse(document.getString("d")),
                document.getList("r", Document.class).stream()
                        .map(ProgressMapper::readReason)
                        .toList());
        return new Signal(
                finding, document.getDate("at").toInstant(), withdrawn == null ? null : withdrawn.toInstant());
    }

    private static Finding.Reason readReason(Document document) {
        @Nullable String measure = document.getString("m");
        return new Finding.Reason(
                Finding.ReasonCode.valueOf(document.getString("c")),
                LocalDate.parse(document.getString("d")),
                measure == null ? null : measure(measure));
    }

    private static Measure measure(String text) {
        return Measure.parse(text).orElseThrow(() -> new IllegalStateException("unknown measure " + text));
    }
}
