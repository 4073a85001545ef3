/** Requests of people, or of those who stand for them, to put right what is kept of them. */
@NullMarked
package org.shouwang.registry.correction;

import org.jspecify.annotations.NullMarked;
