/** What is done with campaigns. */
@NullMarked
package org.shouwang.notification.campaign.app;

import org.jspecify.annotations.NullMarked;
