@NullMarked
package org.shouwang.careactivity.counters;

import org.jspecify.annotations.NullMarked;
