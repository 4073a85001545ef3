package org.shouwang.platform.outbox;

/**
 * An event about to be stored with the state that raised it.
 *
 * @param type {@code <context>.<aggregate>.<past participle>.v<major>}
 * @param topic {@code <context>.<aggregate>}
 * @param key record key: records with one key stay in order
 * @param subject id of the aggregate that raised it
 * @param data payload; written as JSON at once, so that a later rename cannot break a waiting event
 */
public record NewEvent(String type, String topic, String key, String subject, Object data) {}
