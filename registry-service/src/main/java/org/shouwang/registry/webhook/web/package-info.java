/** Webhooks over HTTP. */
@NullMarked
package org.shouwang.registry.webhook.web;

import org.jspecify.annotations.NullMarked;
