package org.shouwang.careactivity.activity;

/**
 * Something a child has not learned yet, as tutoring found.
 *
 * @param text what is missing, in few words: sealed at rest
 */
public record Gap(SchoolSubject subject, String text) {}
