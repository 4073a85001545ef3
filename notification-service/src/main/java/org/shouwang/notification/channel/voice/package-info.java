/** Words that are heard: how a text is read aloud, and the sound of it. */
@NullMarked
package org.shouwang.notification.channel.voice;

import org.jspecify.annotations.NullMarked;
