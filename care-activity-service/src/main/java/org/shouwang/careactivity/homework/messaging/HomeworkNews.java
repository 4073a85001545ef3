package org.shouwang.careactivity.homework.messaging;

/** What this service reads of its own news about homework at school: of whom they are. */
public record HomeworkNews(String personId) {}
