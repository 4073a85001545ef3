package org.shouwang.careactivity.growth.messaging;

/** What this service reads of its own news about support plans: of whom they are. */
public record SupportPlanNews(String personId) {}
