/** HTTP the same everywhere: problem details, versions, pages, idempotency keys, request ids. */
@NullMarked
package org.shouwang.platform.web;

import org.jspecify.annotations.NullMarked;
