/** The one public door: login and tokens, routes, limits and the plain page. */
@NullMarked
package org.shouwang.gateway;

import org.jspecify.annotations.NullMarked;
