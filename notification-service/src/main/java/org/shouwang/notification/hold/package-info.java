/** What is held back by a person, or until a person has looked. */
@NullMarked
package org.shouwang.notification.hold;

import org.jspecify.annotations.NullMarked;
