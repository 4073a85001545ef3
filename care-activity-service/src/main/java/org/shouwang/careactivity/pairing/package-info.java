/**
 * Pairs 结对 between one supported person and one partner, a helper or another child.
 *
 * <p>Pure: no Spring, no database, no clock of its own. {@link org.shouwang.careactivity.pairing.Partner} is the door: all pairs of a
 * partner live in it, so that its capacity is kept by one guarded write.
 */
@NullMarked
package org.shouwang.careactivity.pairing;

import org.jspecify.annotations.NullMarked;
