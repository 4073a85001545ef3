/** How the parts of the gateway are put together: properties, security chains, beans. */
@NullMarked
package org.shouwang.gateway.config;

import org.jspecify.annotations.NullMarked;
