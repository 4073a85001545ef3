package org.shouwang.notification.channel;

import java.util.Map;

/**
 * What to tell. Some providers take the text, others only the template they have approved and what is filled in.
 *
 * @param template code and version
 * @param variables what is filled in, by name, in the order of the words
 * @param signature the sender as the carrier has it on file, without brackets
 * @param text all of it, with the signature in brackets in front
 */
public record Content(String template, Map<String, String> variables, String signature, String text) {}
