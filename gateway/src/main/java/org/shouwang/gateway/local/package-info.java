/** What only a gateway on a developer's machine shows. */
@NullMarked
package org.shouwang.gateway.local;

import org.jspecify.annotations.NullMarked;
