/** Retention over HTTP. */
@NullMarked
package org.shouwang.registry.retention.web;

import org.jspecify.annotations.NullMarked;
