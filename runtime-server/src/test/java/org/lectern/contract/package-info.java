/** The whole REST surface at once: what it is described as, who may what, and what it makes of nonsense. */
package org.lectern.contract;
