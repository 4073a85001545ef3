/** What can be done with accounts. */
@NullMarked
package org.shouwang.gateway.account.app;

import org.jspecify.annotations.NullMarked;
