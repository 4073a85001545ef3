/** Writes notices and consents down, and asks for them. */
@NullMarked
package org.shouwang.registry.consent.app;

import org.jspecify.annotations.NullMarked;
