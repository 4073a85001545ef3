/** Rebuilds over HTTP. */
@NullMarked
package org.shouwang.reporting.rebuild.web;

import org.jspecify.annotations.NullMarked;
