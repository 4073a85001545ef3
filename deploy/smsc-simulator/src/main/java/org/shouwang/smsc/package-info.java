/** A short-message centre for demos and tests: speaks SMPP like a carrier, delivers to imagined handsets. */
@NullMarked
package org.shouwang.smsc;

import org.jspecify.annotations.NullMarked;
