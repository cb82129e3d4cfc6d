package org.lectern.oidc;

import static java.util.Objects.requireNonNull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.lectern.account.AccountService;
import org.lectern.account.EmailAddress;
import org.lectern.account.SessionService;
import org.lectern.account.SignIn;
import org.lectern.database.Mappers;
import org.lectern.http.ProblemException;
import org.lectern.http.Remote;
import org.lectern.mail.Links;
import org.lectern.organization.Joining;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by a provider, and whose account that is. */
public final class ExternalSignInService {
    /** The statements of this feature, for whoever opens the database. */
    public static final Class<?> MAPPER = ExternalAccountMapper.class;

    private static final Logger log = LoggerFactory.getLogger(ExternalSignInService.class);

    private final OidcSettings settings;
    private final Links links;
    private final AccountService accounts;
    private final SessionService sessions;
    private final Joining joining;
    private final Provider provider;
    private final TokenEndpoint tokens;
    private final IdTokens idTokens;

    public ExternalSignInService(
            OidcSettings settings,
            Clock clock,
            Links links,
            AccountService accounts,
            SessionService sessions,
            Joining joining) {
        this.settings = requireNonNull(settings);
        this.links = requireNonNull(links);
        this.accounts = requireNonNull(accounts);
        this.sessions = requireNonNull(sessions);
        this.joining = requireNonNull(joining);
        var http = new ProviderHttp();
        this.provider = new Provider(settings, http, clock);
        this.tokens = new TokenEndpoint(settings, provider, http);
        this.idTokens = new IdTokens(settings, provider);
    }

    /** What people call the provider. */
    String name() {
        return settings.name();
    }

    /**
     * The provider's page that the browser is sent to.
     *
     * @throws ProblemException {@code 403 EXTERNAL_SIGN_IN_FAILED} when the provider cannot be reached
     */
    URI begin(Handshake handshake) {
        try {
            var query = new LinkedHashMap<String, String>();
            query.put("response_type", "code");
            query.put("client_id", settings.clientId());
            query.put("redirect_uri", callback().toString());
            query.put("scope", settings.scope());
            query.put("state", handshake.state());
            query.put("nonce", handshake.nonce());
            query.put("code_challenge", handshake.challenge());
            query.put("code_challenge_method", "S256");
            var endpoint = provider.metadata().authorizationEndpoint();
            var join = endpoint.getRawQuery() == null ? "?" : "&";
            return URI.create(endpoint + join + TokenEndpoint.encoded(query));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Signs in whom the provider vouches for: the person who is linked to that identity; else, if the provider has verified
     * the address, the one who has it, who is linked from then on, or who is invited.
     *
     * @throws ProblemException {@code 403} with {@code EXTERNAL_SIGN_IN_FAILED}, {@code EXTERNAL_EMAIL_UNVERIFIED},
     *     {@code NO_ACCOUNT} or {@code ACCOUNT_DISABLED}; {@code 409 ORG_LEARNER_LIMIT} for one who joins
     */
    SignIn finish(Handshake handshake, String code, Remote remote) {
        try {
            var idToken = tokens.idToken(code, handshake.verifier(), callback());
            var identity = idTokens.identity(idToken, handshake.nonce());
            return accounts.adding(mappers -> sessions.open(mappers, user(mappers, identity), remote));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UUID user(Mappers mappers, ExternalIdentity identity) {
        var external = mappers.get(ExternalAccountMapper.class);
        var linked = external.userOf(identity);
        if (linked != null) {
            return linked;
        }
        if (identity.email() == null || !identity.emailVerified()) {
            throw ProblemException.forbidden(
                    "EXTERNAL_EMAIL_UNVERIFIED", "The provider has not verified this person's e-mail address.");
        }
        var email = EmailAddress.checked("email", identity.email());
        var known = external.userByEmail(email);
        var user = known != null
                ? known
                : joining.joinVerified(mappers, email, identity.name())
                        .orElseThrow(() -> ProblemException.forbidden(
                                "NO_ACCOUNT", "Nobody here has the e-mail address of this person."));
        external.link(UuidCreator.getTimeOrderedEpoch(), user, identity);
        external.verifyEmail(user);
        return user;
    }

    private URI callback() {
        return links.to("/api/auth/oidc/callback");
    }

    private static ProblemException failed(IOException reason) {
        log.warn("A sign-in by the provider failed: {}", reason.toString());
        return ProblemException.forbidden("EXTERNAL_SIGN_IN_FAILED", "The provider could not sign this person in.");
    }
}
