/** Erasures over HTTP. */
@NullMarked
package org.shouwang.registry.erasure.web;

import org.jspecify.annotations.NullMarked;
