package org.lectern.certificate;

/** Whether a certificate counts; the names are REST's. */
public enum CertificateStatus {
    VALID,
    EXPIRED,
    REVOKED
}
