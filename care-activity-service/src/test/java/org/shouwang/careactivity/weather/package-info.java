@NullMarked
package org.shouwang.careactivity.weather;

import org.jspecify.annotations.NullMarked;
