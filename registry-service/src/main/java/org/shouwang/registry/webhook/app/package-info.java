/** What can be done with webhooks: register, pause, replay, deliver. */
@NullMarked
package org.shouwang.registry.webhook.app;

import org.jspecify.annotations.NullMarked;
