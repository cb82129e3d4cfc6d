package org.lectern.sequencing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.CompletionThreshold;
import org.lectern.packages.manifest.DataMap;
import org.lectern.packages.manifest.Item;
import org.lectern.packages.manifest.Organization;
import org.lectern.packages.sequencing.ControlMode;
import org.lectern.packages.sequencing.Sequencing;

/**
 * One activity: an item of the manifest, or the organisation itself as the root.
 *
 * @param identifier of the item or the organisation; case-sensitive
 * @param visible whether a table of contents shows it
 * @param launchable whether it has content of its own, which only a leaf can be delivered with
 * @param hiddenControls the player's controls that it hides ({@code hideLMSUI})
 * @param dataMaps the shared data stores that it may use
 * @param children without those that lead to no content
 */
public record ActivityDefinition(
        String identifier,
        String title,
        boolean visible,
        boolean launchable,
        List<String> hiddenControls,
        Sequencing sequencing,
        @Nullable CompletionThreshold completionThreshold,
        List<DataMap> dataMaps,
        List<ActivityDefinition> children) {
    public ActivityDefinition {
        requireNonNull(identifier);
        requireNonNull(title);
        hiddenControls = List.copyOf(hiddenControls);
        requireNonNull(sequencing);
        dataMaps = List.copyOf(dataMaps);
        children = children.stream().filter(ActivityDefinition::leadsToContent).toList();
    }

    /**
     * What an export has left without content, such as an item whose file is missing: to go on to it would lead nowhere
     * (DB.1.1-2), and it could never be completed.
     */
    private boolean leadsToContent() {
        return launchable || !children.isEmpty();
    }

    static ActivityDefinition of(Organization organization) {
        return new ActivityDefinition(
                organization.identifier(),
                organization.title(),
                true,
                false,
                List.of(),
                organization.sequencing(),
                organization.completionThreshold(),
                List.of(),
                organization.items().stream().map(ActivityDefinition::of).toList());
    }

    private static ActivityDefinition of(Item item) {
        return new ActivityDefinition(
                item.identifier(),
                item.title(),
                item.visible(),
                item.launch() != null && !item.launch().missing(),
                item.hiddenControls(),
                item.sequencing(),
                item.launchData().completionThreshold(),
                item.launchData().dataMaps(),
                item.children().stream().map(ActivityDefinition::of).toList());
    }

    ActivityDefinition with(ControlMode controlMode) {
        return new ActivityDefinition(
                identifier,
                title,
                visible,
                launchable,
                hiddenControls,
                sequencing.with(controlMode),
                completionThreshold,
                dataMaps,
                children);
    }
}
