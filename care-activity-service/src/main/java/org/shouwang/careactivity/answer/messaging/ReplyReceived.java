package org.shouwang.careactivity.answer.messaging;

import org.jspecify.annotations.Nullable;

/** What is read of {@code notification.reply.received.v1}; without a person or a duty nothing follows. */
public record ReplyReceived(
        String replyId,
        @Nullable String personId,
        @Nullable String rule,
        @Nullable String recipientRole,
        String answer) {}
