package org.lectern.scormapi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a manifest says about the data model of each activity. */
final class Activities {
    /** The initial values of a SCO, and the access of elements where the manifest decides it. */
    record Activity(Map<String, String> values, Map<String, String> access) {}

    private Activities() {}

    /** The items of a manifest, by the {@code act} of their parameters. */
    static Map<String, Activity> read(Path manifest) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(manifest.toFile());
        var activities = new LinkedHashMap<String, Activity>();
        for (var item : elements(document.getElementsByTagNameNS("*", "item"))) {
            var parameters = item.getAttribute("parameters");
            if (parameters.contains("act=")) {
                activities.put(parameters.replaceFirst(".*act=([^&]*).*", "$1"), activity(item));
            }
        }
        return activities;
    }

    private static Activity activity(Element item) {
        var values = new LinkedHashMap<String, String>();
        var access = new LinkedHashMap<String, String>();
        for (var child : within(item, "dataFromLMS")) {
            values.put("cmi.launch_data", child.getTextContent().trim());
        }
        for (var child : within(item, "timeLimitAction")) {
            values.put("cmi.time_limit_action", child.getTextContent().trim());
        }
        for (var child : within(item, "completionThreshold")) {
            if (child.getAttribute("completedByMeasure").equals("true")) {
                values.put("cmi.completion_threshold", orOne(child.getAttribute("minProgressMeasure")));
            }
        }
        for (var child : within(item, "primaryObjective")) {
            if (child.getAttribute("satisfiedByMeasure").equals("true")) {
                var minimum = within(child, "minNormalizedMeasure").stream().findFirst();
                values.put(
                        "cmi.scaled_passing_score",
                        orOne(minimum.map(Element::getTextContent).orElse("").trim()));
            }
        }
        var maps = within(item, "map");
        for (var i = 0; i < maps.size(); i++) {
            var map = maps.get(i);
            values.put("adl.data." + i + ".id", map.getAttribute("targetID"));
            var readable = !map.getAttribute("readSharedData").equals("false");
            var writable = !map.getAttribute("writeSharedData").equals("false");
            access.put("adl.data." + i + ".store", (readable ? "r" : "") + (writable ? "w" : ""));
        }
        return new Activity(values, access);
    }

    private static String orOne(String measure) {
        return measure.isEmpty() ? "1.0" : measure;
    }

    private static List<Element> within(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
