/** Who can be told: people, their contact points without numbers, and holders of offices. */
@NullMarked
package org.shouwang.notification.contact;

import org.jspecify.annotations.NullMarked;
