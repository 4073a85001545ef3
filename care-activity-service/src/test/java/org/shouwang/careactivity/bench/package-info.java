/** Measures by hand, never in a build: facts a second through the plan function and through the whole service. */
@NullMarked
package org.shouwang.careactivity.bench;

import org.jspecify.annotations.NullMarked;
