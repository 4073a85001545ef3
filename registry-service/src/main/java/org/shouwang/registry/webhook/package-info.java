/** Telling the systems of schools and villages what changed about their people: who is told, in which order, signed how. */
@NullMarked
package org.shouwang.registry.webhook;

import org.jspecify.annotations.NullMarked;
