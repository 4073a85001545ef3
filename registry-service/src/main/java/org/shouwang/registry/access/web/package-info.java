/** The access log over HTTP. */
@NullMarked
package org.shouwang.registry.access.web;

import org.jspecify.annotations.NullMarked;
