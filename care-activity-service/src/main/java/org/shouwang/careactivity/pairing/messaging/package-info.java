/** Pair events as the public and this service read them. */
@NullMarked
package org.shouwang.careactivity.pairing.messaging;

import org.jspecify.annotations.NullMarked;
