package org.shouwang.careactivity.homework.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch as the public reads it in {@code care-activity.homework.changed.v1}: no account. */
record HomeworkPayload(
        String personId,
        List<String> orgs,
        String stretchId,
        LocalDate from,
        @Nullable LocalDate to) {}
