package org.shouwang.smsc;

/**
 * What the simulator has seen since its log began (submits, refusals and binds: since it started).
 *
 * @param submits submit_sm received
 * @param accepted parts accepted
 * @param texts whole texts
 * @param duplicates parts accepted more than once for the same number, text and sender's reference
 * @param throttled refused as too fast
 * @param refused refused for another reason
 * @param unanswered left without an answer
 * @param receipts receipts the client confirmed
 * @param waiting receipts not yet confirmed
 * @param binds live links
 */
public record Counts(
        long submits,
        long accepted,
        long texts,
        long duplicates,
        long throttled,
        long refused,
        long unanswered,
        long receipts,
        long waiting,
        int binds) {}
