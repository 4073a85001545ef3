/** Webhooks and their lanes as documents. */
@NullMarked
package org.shouwang.registry.webhook.persistence;

import org.jspecify.annotations.NullMarked;
