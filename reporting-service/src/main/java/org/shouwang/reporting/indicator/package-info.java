/**
 * The indicators as pure functions over facts. Nothing here knows a broker, a database or a clock: the same facts always
 * give the same figures, in whatever order they arrived and however often. {@code docs/indicators.md} is this package in
 * words.
 */
@NullMarked
package org.shouwang.reporting.indicator;

import org.jspecify.annotations.NullMarked;
