@org.jspecify.annotations.NullMarked
package org.lectern.sequencing;
