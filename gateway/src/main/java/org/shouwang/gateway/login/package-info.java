/** Login of people by form, and the wait after wrong tries. */
@NullMarked
package org.shouwang.gateway.login;

import org.jspecify.annotations.NullMarked;
