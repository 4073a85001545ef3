/** Use cases: issue a warning, take it back, bring it to the care plans. */
@NullMarked
package org.shouwang.careactivity.weather.app;

import org.jspecify.annotations.NullMarked;
