package org.shouwang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; no totals, so its cost does not grow with what is not shown.
 *
 * @param next cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
