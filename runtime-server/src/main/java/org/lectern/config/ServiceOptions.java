package org.lectern.config;

import picocli.CommandLine.Mixin;

/** What the services go by, with and without HTTP in front of them: each group of settings in its own class. */
public final class ServiceOptions {
    @Mixin
    private StorageOptions storage = new StorageOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private MediaOptions media = new MediaOptions();

    @Mixin
    private AssignmentOptions assignments = new AssignmentOptions();

    @Mixin
    private BillingOptions billing = new BillingOptions();

    @Mixin
    private IntegrationOptions integrations = new IntegrationOptions();

    @Mixin
    private MailOptions mail = new MailOptions();

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    public StorageOptions storage() {
        return storage;
    }

    public LimitOptions limits() {
        return limits;
    }

    public MediaOptions media() {
        return media;
    }

    public AssignmentOptions assignments() {
        return assignments;
    }

    public BillingOptions billing() {
        return billing;
    }

    public IntegrationOptions integrations() {
        return integrations;
    }

    public MailOptions mail() {
        return mail;
    }

    public SignInOptions signIn() {
        return signIn;
    }
}
