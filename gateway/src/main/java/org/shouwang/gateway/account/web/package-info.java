/** Accounts and the caller's own data over HTTP. */
@NullMarked
package org.shouwang.gateway.account.web;

import org.jspecify.annotations.NullMarked;
