/** Accounts: who may log in, with which roles, for which organisations. */
@NullMarked
package org.shouwang.gateway.account;

import org.jspecify.annotations.NullMarked;
