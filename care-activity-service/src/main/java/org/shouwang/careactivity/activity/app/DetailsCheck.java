package org.shouwang.careactivity.activity.app;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.CheckItem;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.platform.web.Faults;

/** Whether what was said and seen belongs to the activity it was said of. */
final class DetailsCheck {
    private static final Set<ContactType> WITH_MOOD = Set.of(ContactType.TALK, ContactType.PCALL);
    private static final int RECHECK_DAYS = 7;
    private static final int RETRY_DAYS = 31;

    private final ContactType type;
    private final ContactResult result;
    private final LocalDate day;
    private final Faults faults;

    DetailsCheck(ContactType type, ContactResult result, LocalDate day, Faults faults) {
        this.type = type;
        this.result = result;
        this.day = day;
        this.faults = faults;
    }

    /** Adds a fault for everything that does not belong. */
    void check(Details details, @Nullable LocalDate retryOn, int people) {
        retry(retryOn);
        if (details.hasMore() && people > 1) {
            faults.add(
                    "/details",
                    "ONE_PERSON",
                    "只能写一个人的情况，多人请每人登记一条",
                    "tell of one person; record one activity for each");
        }
        if (details.mood() != null && !took(WITH_MOOD)) {
            misplaced("/details/mood", "已完成的谈心或亲子通话", "a talk or parent-child call that took place");
        }
        agreement(details.agreedAct(), details.recheckOn());
        checks(details);
        if (!details.gaps().isEmpty() && !took(Set.of(ContactType.TUTOR))) {
            misplaced("/details/gaps", "已完成的补课", "tutoring that took place");
        }
    }

    private void retry(@Nullable LocalDate retryOn) {
        if (retryOn == null) {
            return;
        }
        if (!result.mayBeRetried()) {
            misplaced("/retryOn", "无人接听、拒绝、外出或改期的联系", "NOANS, REFUSED, AWAY or RESCHED");
        } else if (retryOn.isBefore(day) || retryOn.isAfter(day.plusDays(RETRY_DAYS))) {
            faults.add("/retryOn", "RANGE", "应在当天起 31 天内", "must be that day or within 31 days after it");
        }
    }

    private void agreement(@Nullable String act, @Nullable LocalDate recheckOn) {
        if (act == null && recheckOn == null) {
            return;
        }
        if (!took(Set.of(ContactType.TALK))) {
            misplaced("/details/agreedAct", "已完成的谈心", "a talk that took place");
        } else if (act == null) {
            faults.required("/details/agreedAct");
        } else if (recheckOn == null) {
            faults.required("/details/recheckOn");
        } else if (!recheckOn.isAfter(day) || recheckOn.isAfter(day.plusDays(RECHECK_DAYS))) {
            faults.add("/details/recheckOn", "RANGE", "应在谈心之后 7 天内", "must be within the 7 days after the talk");
        }
    }

    private void checks(Details details) {
        if (details.checks().isEmpty()) {
            return;
        }
        Set<CheckItem> items = CheckItem.of(type);
        if (items.isEmpty() || result != ContactResult.DONE) {
            misplaced("/details/checks", "已完成的家访、走访或探访", "a visit that took place");
            return;
        }
        for (CheckItem item : details.checks().keySet()) {
            if (!items.contains(item)) {
                misplaced("/details/checks/" + item, "另一类走访", "another kind of visit");
            }
        }
        for (CheckItem item : items) {
            if (!details.checks().containsKey(item)) {
                faults.add(
                        "/details/checks/" + item,
                        "REQUIRED",
                        "必须填写；没有查看请填 NOT_SEEN",
                        "is required; if not seen, say NOT_SEEN");
            }
        }
    }

    private boolean took(Set<ContactType> types) {
        return result == ContactResult.DONE && types.contains(type);
    }

    private void misplaced(String pointer, String whereZh, String where) {
        faults.add(pointer, "MISPLACED", "只适用于" + whereZh + "，请删除", "belongs to " + where + "; leave it out");
    }
}
