package org.shouwang.notification.reply;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote back.
 *
 * @param id made of phone, text and time, so that the provider may bring it twice
 * @param phoneHash keyed hash of the phone
 * @param answer what it means
 * @param sealedText the words, encrypted: they may hold anything
 * @param at business time of its arrival
 * @param reminderId the latest reminder to that phone, if there was one
 * @param personId whose duty that was
 * @param orgs organisations that may see it
 */
public record Reply(
        String id,
        String phoneHash,
        Answer answer,
        String sealedText,
        Instant at,
        @Nullable String reminderId,
        @Nullable String personId,
        List<String> orgs) {}
