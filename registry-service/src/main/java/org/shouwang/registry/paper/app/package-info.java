/** Confirming, ending and scanning the entrusted-care paper. */
@NullMarked
package org.shouwang.registry.paper.app;

import org.jspecify.annotations.NullMarked;
