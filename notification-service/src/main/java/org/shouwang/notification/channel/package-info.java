/** Ways to reach a person, whatever the provider. */
@NullMarked
package org.shouwang.notification.channel;

import org.jspecify.annotations.NullMarked;
