/** Campaigns in the database. */
@NullMarked
package org.shouwang.notification.campaign.persistence;

import org.jspecify.annotations.NullMarked;
