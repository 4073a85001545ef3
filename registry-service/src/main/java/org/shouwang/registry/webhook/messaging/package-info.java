/** Webhooks hear what everybody hears: the topic of people. */
@NullMarked
package org.shouwang.registry.webhook.messaging;

import org.jspecify.annotations.NullMarked;
