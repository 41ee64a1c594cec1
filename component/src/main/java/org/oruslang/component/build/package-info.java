/** The making of what users install, run by the Maven build. */
package org.oruslang.component.build;
