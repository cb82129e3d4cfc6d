/** Tests of sequencing: ADL's cases, small trees by hand, many trees by chance. */
package org.lectern.sequencing;
