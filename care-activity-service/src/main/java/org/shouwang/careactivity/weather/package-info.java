/** Weather warnings 天气预警: what asks for a look at every elder at risk below an organisation. */
@NullMarked
package org.shouwang.careactivity.weather;

import org.jspecify.annotations.NullMarked;
