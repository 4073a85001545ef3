package org.shouwang.careactivity.need.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.need.app.NeedEntry;

/**
 * A need to write down.
 *
 * @param needId UUID made by the client; repeating a request with it is safe
 * @param kind NEED, or MESSAGE when a child came of its own accord
 * @param category need_category code
 * @param text what is needed, in the person's words, up to 1,000 characters
 * @param role role in which it was heard; SYSTEM when a child sent it itself
 * @param ownerRole role that has to answer
 * @param at when it was said or seen
 */
public record NeedRequest(
        @Nullable String needId,
        @Nullable String kind,
        @Nullable String personId,
        @Nullable String category,
        @Nullable String text,
        @Nullable String role,
        @Nullable String ownerRole,
        @Nullable String at) {

    NeedEntry toEntry() {
        return new NeedEntry(needId, kind, personId, category, text, role, ownerRole, at);
    }
}
