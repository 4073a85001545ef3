/** SMPP 3.4 with jsmpp: one bound link per account, a bounded window, receipts and replies. */
@NullMarked
package org.shouwang.notification.channel.smpp;

import org.jspecify.annotations.NullMarked;
