/** Tells that a glass was broken. */
@NullMarked
package org.shouwang.registry.glass.messaging;

import org.jspecify.annotations.NullMarked;
