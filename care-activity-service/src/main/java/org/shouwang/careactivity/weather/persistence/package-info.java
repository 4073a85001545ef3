/** Weather warnings in MongoDB. */
@NullMarked
package org.shouwang.careactivity.weather.persistence;

import org.jspecify.annotations.NullMarked;
