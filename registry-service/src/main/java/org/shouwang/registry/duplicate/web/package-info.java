/** Duplicates over HTTP. */
@NullMarked
package org.shouwang.registry.duplicate.web;

import org.jspecify.annotations.NullMarked;
