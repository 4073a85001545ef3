/** Keeping evidence, looking at what was recorded, and deciding on reviews. */
@NullMarked
package org.shouwang.careactivity.evidence.app;

import org.jspecify.annotations.NullMarked;
