/** Requesting, approving and working off erasures. */
@NullMarked
package org.shouwang.registry.erasure.app;

import org.jspecify.annotations.NullMarked;
