/** Routes to the services: passing on, time-outs, circuit breaker. */
@NullMarked
package org.shouwang.gateway.route;

import org.jspecify.annotations.NullMarked;
