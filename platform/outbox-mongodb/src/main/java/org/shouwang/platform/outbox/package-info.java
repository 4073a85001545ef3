/** One write is one document: state and the events it raises are stored together, then published at least once, in order. */
@NullMarked
package org.shouwang.platform.outbox;

import org.jspecify.annotations.NullMarked;
