package org.lectern.packages.manifest.xml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.report.Place;
import org.lectern.packages.manifest.report.Report;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** Gives every element and attribute its canonical name, and reports what had to be put right for that. */
final class Canonicalizer {
    private final NamespaceScopes scopes;
    private final Report report;
    /** A namespace that nobody knows but that the root element stands in: taken for content packaging. */
    private @Nullable String adopted;

    Canonicalizer(NamespaceScopes scopes, Report report) {
        this.scopes = scopes;
        this.report = report;
    }

    Name element(String written, @Nullable Name parent, int line) {
        QName name = QName.parse(written);
        Place place = new Place(line, written, null);
        if (parent == null && name.local().equalsIgnoreCase("manifest")) {
            adoptRootNamespace(name);
        }
        Name declared = declared(name, place);
        Vocabulary inherited = parent == null ? null : parent.vocabulary();
        boolean foreign = declared.vocabulary() == null && !declared.uri().isEmpty();
        if (foreign) {
            return declared;
        }
        if (inherited == Vocabulary.LOM) {
            return Name.of(Vocabulary.LOM, name.local().toLowerCase(Locale.ROOT));
        }
        if (inherited == Vocabulary.IMSSS || inherited == Vocabulary.ADLSEQ) {
            return isSequencing(declared.vocabulary()) ? declared : Name.of(inherited, name.local());
        }
        KnownNames.Known known = KnownNames.element(name.local());
        return known == null ? declared : known(known, name, declared, place);
    }

    AttributesImpl attributes(Name element, Attributes written, int line) {
        AttributesImpl canonical = new AttributesImpl();
        for (int i = 0; i < written.getLength(); i++) {
            String qName = written.getQName(i);
            if (!NamespaceScopes.isDeclaration(qName)) {
                Name name = attribute(element, QName.parse(qName), new Place(line, element.local(), null));
                // xsi:type and xsi:nil would steer the binding; a name may return under a second spelling.
                if (name.vocabulary() != Vocabulary.XSI && canonical.getIndex(name.uri(), name.local()) < 0) {
                    canonical.addAttribute(name.uri(), name.local(), name.local(), "CDATA", written.getValue(i));
                }
            }
        }
        return canonical;
    }

    private Name attribute(Name element, QName written, Place place) {
        Name declared = written.prefix().isEmpty() ? new Name("", written.local(), null) : declared(written, place);
        if (element.vocabulary() == Vocabulary.CP && declared.vocabulary() != Vocabulary.XML) {
            KnownNames.Known known = KnownNames.attribute(written.local());
            if (known != null && !(known.name().uri().isEmpty() && isExtension(declared, element))) {
                Name name = known(known, written, withElement(declared, element), place);
                // Which of the two spellings it was matters to the report on the standard.
                return written.local().equals("scormtype") ? Name.of(Vocabulary.ADLCP, "scormtype") : name;
            }
        }
        boolean prefixedLikeElement = declared.vocabulary() != null && declared.vocabulary() == element.vocabulary();
        return prefixedLikeElement ? new Name("", declared.local(), element.vocabulary()) : declared;
    }

    /** {@code adlcp:location} on a resource is not the resource's own attribute of that name. */
    private static boolean isExtension(Name declared, Name element) {
        return !declared.uri().isEmpty() && declared.vocabulary() != element.vocabulary();
    }

    /** An attribute without a prefix belongs to its element's vocabulary. */
    private static Name withElement(Name declared, Name element) {
        return declared.uri().isEmpty() ? new Name("", declared.local(), element.vocabulary()) : declared;
    }

    private Name known(KnownNames.Known known, QName written, Name declared, Place place) {
        Name name = known.name();
        if (declared.vocabulary() != name.vocabulary() && name.vocabulary() != null) {
            reportNamespace(name.vocabulary(), declared, place);
        }
        if (!known.spellings().contains(written.local())) {
            report.addOnce(
                    "NAME_CASE",
                    written.local(),
                    "The name \"" + written.local() + "\" is read as \"" + name.local()
                            + "\": upper and lower case differ in XML.",
                    place);
        }
        return name;
    }

    private void reportNamespace(Vocabulary right, Name declared, Place place) {
        if (declared.uri().isEmpty() && declared.vocabulary() == null) {
            report.addOnce(
                    "NAMESPACE_MISSING",
                    right.prefix,
                    "Names of the vocabulary " + right.prefix
                            + " stand in no namespace; they are known by their names.",
                    place);
        } else {
            report.addOnce(
                    "NAMESPACE_WRONG",
                    right.prefix + ' ' + declared.vocabulary(),
                    "This name belongs to the vocabulary " + right.prefix
                            + " but stands in another namespace; it is known by its name.",
                    place);
        }
    }

    private Name declared(QName written, Place place) {
        String namespace = scopes.namespace(written.prefix());
        Vocabulary usual = written.prefix().isEmpty() ? null : Vocabulary.ofPrefix(written.prefix());
        if (namespace == null) {
            report.addOnce(
                    "UNBOUND_PREFIX",
                    written.prefix(),
                    "The prefix \"" + written.prefix() + "\" is not bound to a namespace; "
                            + (usual == null ? "what it names is ignored." : "it is read with its usual meaning."),
                    place);
            return usual == null
                    ? new Name("urn:unbound:" + written.prefix(), written.local(), null)
                    : Name.of(usual, written.local());
        }
        if (namespace.isEmpty()) {
            return new Name("", written.local(), null);
        }
        Vocabulary vocabulary = namespace.equals(adopted) ? Vocabulary.CP : Vocabulary.ofNamespace(namespace);
        if (vocabulary == null) {
            vocabulary = usual;
        }
        if (vocabulary == null) {
            return new Name(namespace, written.local(), null);
        }
        if (!vocabulary.defines(namespace)) {
            report.addOnce(
                    "NAMESPACE_UNKNOWN",
                    namespace,
                    "The namespace " + Report.quote(namespace) + " is not one that SCORM defines; it is read as "
                            + vocabulary.prefix + ".",
                    place);
        }
        return Name.of(vocabulary, written.local());
    }

    private void adoptRootNamespace(QName root) {
        String namespace = scopes.namespace(root.prefix());
        if (namespace != null && !namespace.isEmpty() && Vocabulary.ofNamespace(namespace) == null) {
            adopted = namespace;
        }
    }

    private static boolean isSequencing(@Nullable Vocabulary vocabulary) {
        return vocabulary == Vocabulary.IMSSS || vocabulary == Vocabulary.ADLSEQ;
    }
}
