package org.lectern.packages.manifest.binding;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.UnmarshallerHandler;
import org.xml.sax.ContentHandler;

/** Binds the canonical events of one manifest. */
public final class ManifestBinding {
    private final UnmarshallerHandler handler;

    public ManifestBinding() {
        try {
            handler = Context.INSTANCE.createUnmarshaller().getUnmarshallerHandler();
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB cannot be set up", e);
        }
    }

    /** Where the events go. */
    public ContentHandler sink() {
        return handler;
    }

    /** The bound root, once the document has ended. */
    public ManifestElement root() {
        try {
            return (ManifestElement) handler.getResult();
        } catch (JAXBException e) {
            throw new IllegalStateException("JAXB did not bind the manifest", e);
        }
    }

    /** Made at the first manifest: it takes some tenths of a second, which the start of a server must not pay for. */
    private static final class Context {
        static final JAXBContext INSTANCE = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(ManifestElement.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("JAXB cannot be set up", e);
            }
        }
    }
}
