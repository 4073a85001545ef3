@NullMarked
package org.shouwang.careactivity.counters.app;

import org.jspecify.annotations.NullMarked;
