/** The command {@code gu}. */
package org.oruslang.component.gu;
