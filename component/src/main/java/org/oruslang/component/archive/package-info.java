/** Reading component archives, and writing the text forms in them. */
package org.oruslang.component.archive;
