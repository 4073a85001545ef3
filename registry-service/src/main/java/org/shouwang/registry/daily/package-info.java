/** What is done every day, and what a crash left behind. */
@NullMarked
package org.shouwang.registry.daily;

import org.jspecify.annotations.NullMarked;
