package org.shouwang.notification.reply.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.web.Access;
import org.shouwang.notification.reply.Answer;
import org.shouwang.notification.reply.Reply;
import org.shouwang.notification.reply.app.Replies;
import org.shouwang.notification.reply.app.TakeReplies;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What readers wrote back. */
@RestController
@RequestMapping("/v1")
@Tag(name = "replies")
class ReplyController {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Replies replies;
    private final FieldCipher cipher;

    ReplyController(Replies replies, FieldCipher cipher) {
        this.replies = replies;
        this.cipher = cipher;
    }

    /**
     * A reply as it is shown; never with the number.
     *
     * @param text only for those who act on it
     */
    record ReplyView(
            String replyId,
            Instant at,
            Answer answer,
            @Nullable String text,
            @Nullable String reminderId,
            @Nullable String personId,
            List<String> orgs) {}

    @GetMapping("/replies")
    @Operation(
            operationId = "listReplies",
            summary = "Replies, the latest first; answer=OTHER is the queue for a person to read")
    Page<ReplyView> list(
            @RequestParam(required = false) @Nullable String org,
            @RequestParam(required = false) @Nullable Answer answer,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Limits.of(limit, PAGE, LARGEST_PAGE);
        List<Reply> found = replies.page(Access.scope(caller), org, answer, after(cursor), size + 1);
        boolean words = Access.seesWords(caller);
        String next = null;
        if (found.size() > size) {
            Reply last = found.get(size - 1);
            next = Cursor.encode(last.at().toString(), last.id());
        }
        return new Page<>(found.stream().limit(size).map(r -> view(r, words)).toList(), next);
    }

    private ReplyView view(Reply reply, boolean words) {
        return new ReplyView(
                reply.id(),
                reply.at(),
                reply.answer(),
                words ? cipher.decrypt(reply.sealedText(), TakeReplies.SEALED_AS) : null,
                reply.reminderId(),
                reply.personId(),
                reply.orgs());
    }

    private static Replies.@Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new Replies.After(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeParseException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
    }
}
