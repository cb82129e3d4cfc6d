/** Each main measures one thing of the server beside a limit of the machine, in turns, and prints the ratio. */
@NullMarked
package org.lectern.benchmarks;

import org.jspecify.annotations.NullMarked;
