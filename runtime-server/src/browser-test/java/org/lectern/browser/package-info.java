/** Lectern as people see it: in Chromium, with the sample courses and with packages from authoring tools. */
package org.lectern.browser;
