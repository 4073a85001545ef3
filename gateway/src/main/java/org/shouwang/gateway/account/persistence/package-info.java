/** Accounts in MongoDB. */
@NullMarked
package org.shouwang.gateway.account.persistence;

import org.jspecify.annotations.NullMarked;
