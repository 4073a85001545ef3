/** Campaigns over HTTP. */
@NullMarked
package org.shouwang.notification.campaign.web;

import org.jspecify.annotations.NullMarked;
