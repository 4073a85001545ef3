/** Imports over HTTP. */
@NullMarked
package org.shouwang.registry.imports.web;

import org.jspecify.annotations.NullMarked;
