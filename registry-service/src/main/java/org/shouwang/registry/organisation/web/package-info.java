/** Organisations over HTTP. */
@NullMarked
package org.shouwang.registry.organisation.web;

import org.jspecify.annotations.NullMarked;
