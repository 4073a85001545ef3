/** Tells people what is due and what was missed: whom, by which channel, in which words, when, and what came of it. */
@NullMarked
package org.shouwang.notification;

import org.jspecify.annotations.NullMarked;
