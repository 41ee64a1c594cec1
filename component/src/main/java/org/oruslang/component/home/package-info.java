/** Homes of JDKs and GraalVMs, and the components in them. */
package org.oruslang.component.home;
