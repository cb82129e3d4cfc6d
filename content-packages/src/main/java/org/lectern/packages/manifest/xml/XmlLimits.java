package org.lectern.packages.manifest.xml;

/**
 * How much XML is read.
 *
 * @param textLength the longest text or attribute value, in characters
 */
public record XmlLimits(int depth, int elements, int attributesPerElement, int textLength) {}
