package org.shouwang.careactivity.activity.messaging;

import java.time.LocalDate;
import java.util.List;

/** A visit to be confirmed as the public reads it in {@code care-activity.visit.confirmation-asked.v1}. */
record ConfirmationPayload(String activityId, String personId, String contactType, LocalDate day, List<String> orgs) {}
