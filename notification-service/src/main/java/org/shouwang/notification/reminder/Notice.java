package org.shouwang.notification.reminder;

import java.util.Map;

/**
 * What a campaign says, where no duty gives the words.
 *
 * @param template its words
 * @param variables what is filled in, by name
 */
public record Notice(Template template, Map<String, String> variables) {}
