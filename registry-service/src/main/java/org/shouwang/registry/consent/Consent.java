package org.shouwang.registry.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told, agreed, refused or took it back, on a day. Entries are only ever added; the last one of a purpose holds.
 *
 * @param id made by whoever writes it down, so that the same again is the same
 * @param textVersion which text was shown or read out
 * @param given by whom or to whom: the person or who stands for it
 * @param channel how (channel list)
 */
public record Consent(
        String id,
        String personId,
        Status status,
        List<Purpose> purposes,
        String textVersion,
        Giver given,
        Channel channel,
        LocalDate day,
        String by,
        Instant at) {

    /** Below this age a guardian speaks for a child. */
    public static final int OWN_WORD_FROM = 14;

    /** Code list consent_status. */
    public enum Status {
        NOTICED,
        GIVEN,
        REFUSED,
        WITHDRAWN,
        DUTY
    }

    /** What for. All but care are a person's own choice. */
    public enum Purpose {
        /** The care this register is for, a statutory duty. */
        CARE,
        /** Photos of the person. */
        PHOTO,
        /** Example stories that are made public. */
        STORY,
        /** Volunteers are told name and village. */
        VOLUNTEERS
    }

    /** Whose word it is. */
    public enum Giver {
        SELF,
        GUARDIAN,
        FATHER,
        MOTHER
    }

    /** How it was said. */
    public enum Channel {
        SMS,
        VOICE,
        APP,
        WX,
        LETTER,
        PERSON
    }

    public Consent {
        purposes = List.copyOf(purposes);
    }

    /** The same word, whoever wrote it down when. */
    public boolean sameAs(Consent other) {
        return id.equals(other.id)
                && personId.equals(other.personId)
                && status == other.status
                && purposes.equals(other.purposes)
                && textVersion.equals(other.textVersion)
                && given == other.given
                && channel == other.channel
                && day.equals(other.day);
    }

    /** Whether it says yes to an optional purpose without the guardian of somebody too young to. */
    public boolean lacksGuardian(@Nullable Integer age) {
        return status == Status.GIVEN && given == Giver.SELF && age != null && age < OWN_WORD_FROM;
    }

    /** Whether it claims a duty where there is a choice. */
    public boolean claimsDuty() {
        return status == Status.DUTY && purposes.stream().anyMatch(purpose -> purpose != Purpose.CARE);
    }
}
