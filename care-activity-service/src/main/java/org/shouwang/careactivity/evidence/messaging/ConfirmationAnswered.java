package org.shouwang.careactivity.evidence.messaging;

/** What reviews read of {@code notification.confirmation.answered.v1}. */
public record ConfirmationAnswered(String activityId, String answer) {}
