package org.shouwang.careactivity.activity.web;

import org.jspecify.annotations.Nullable;

/**
 * Why an activity or a group session is taken back.
 *
 * @param reason withdrawal_reason code
 * @param comment in words, up to 500 characters; required for OTHER
 */
public record WithdrawalRequest(
        @Nullable String reason, @Nullable String comment) {}
