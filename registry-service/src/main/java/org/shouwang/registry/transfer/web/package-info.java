/** Transfers over HTTP. */
@NullMarked
package org.shouwang.registry.transfer.web;

import org.jspecify.annotations.NullMarked;
