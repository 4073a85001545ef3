package org.shouwang.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of single resources as HTTP shows them. */
public final class ETags {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    /** @return the quoted version, for the ETag header */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * @param ifMatch the If-Match header
     * @return the version the caller has read
     * @throws ProblemException 428 when the header is missing, 400 when it is no version
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonProblems.IF_MATCH_REQUIRED);
        }
        Matcher matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "If-Match");
        }
        return Long.parseLong(matcher.group(1));
    }

    /** @throws ProblemException 412 when the caller's version is not the current one */
    public static void requireCurrent(@Nullable String ifMatch, long current) {
        if (required(ifMatch) != current) {
            throw new ProblemException(CommonProblems.STALE_VERSION);
        }
    }
}
