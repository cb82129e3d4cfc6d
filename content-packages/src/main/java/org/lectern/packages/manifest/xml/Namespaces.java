package org.lectern.packages.manifest.xml;

/** The one namespace for each vocabulary that the canonical events use, whatever the manifest declares. */
public final class Namespaces {
    public static final String CP = "http://www.imsglobal.org/xsd/imscp_v1p1";
    public static final String ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3";
    public static final String ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3";
    public static final String ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3";
    public static final String IMSSS = "http://www.imsglobal.org/xsd/imsss";
    public static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** For what the reader adds to the manifest: line numbers. */
    public static final String READER = "urn:lectern:manifest-reader";

    static final String CP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    static final String ADLCP_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private Namespaces() {}
}
