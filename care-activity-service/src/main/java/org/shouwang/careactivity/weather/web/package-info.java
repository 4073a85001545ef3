/** Weather warnings over HTTP. */
@NullMarked
package org.shouwang.careactivity.weather.web;

import org.jspecify.annotations.NullMarked;
