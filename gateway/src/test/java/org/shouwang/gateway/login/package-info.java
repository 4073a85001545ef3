@NullMarked
package org.shouwang.gateway.login;

import org.jspecify.annotations.NullMarked;
