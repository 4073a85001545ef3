/** Signing keys, tokens for systems and people, and the check of a token. */
@NullMarked
package org.shouwang.gateway.token;

import org.jspecify.annotations.NullMarked;
