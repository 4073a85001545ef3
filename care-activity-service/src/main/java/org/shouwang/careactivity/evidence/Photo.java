package org.shouwang.careactivity.evidence;

/**
 * A photo as an activity names it; its bytes follow on their own.
 *
 * @param sha256 digest of the bytes the client has, 64 hex digits: the photo's id
 * @param bytes how many they are
 */
public record Photo(String sha256, int bytes, PhotoType type) {
    /** Largest photo, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;
}
