/** Who calls, and what he may: tokens, roles, organisation scope, service-to-service calls. */
@NullMarked
package org.shouwang.platform.security;

import org.jspecify.annotations.NullMarked;
