/** Notices and consents over HTTP. */
@NullMarked
package org.shouwang.registry.consent.web;

import org.jspecify.annotations.NullMarked;
