/** The life cycle over HTTP. */
@NullMarked
package org.shouwang.registry.lifecycle.web;

import org.jspecify.annotations.NullMarked;
