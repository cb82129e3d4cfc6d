package org.lectern.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.util.Collection;
import org.eclipse.jetty.server.Handler;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The REST resources of the application origin as one Jetty handler. */
public final class Api {
    private Api() {}

    /** @param components resources and filters, made by hand */
    public static Handler handler(Collection<?> components) {
        var config = new ResourceConfig()
                .register(new JacksonJsonProvider(Json.mapper()))
                .register(new ProblemMapper())
                .register(new JsonFailureMapper())
                .register(new FailureMapper())
                .register(new BareErrors())
                .register(new StrictQuery())
                .register(new AnswerHeaders())
                .register(new UnreadBodies())
                // Everything is registered by hand: scanning would only cost start-up time.
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true);
        components.forEach(config::register);
        return new EndedExchanges(ContainerFactory.createContainer(JettyHttpContainer.class, config));
    }
}
