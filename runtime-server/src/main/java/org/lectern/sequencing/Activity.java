package org.lectern.sequencing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.packages.manifest.CompletionThreshold;
import org.lectern.packages.sequencing.Objective;
import org.lectern.packages.sequencing.Sequencing;

/** An activity in its place in the tree. */
public final class Activity {
    private final ActivityDefinition definition;
    private final @Nullable Activity parent;
    private final int index;
    private final int depth;
    private final List<Objective> objectives;
    private final List<Activity> children = new ArrayList<>();

    Activity(ActivityDefinition definition, @Nullable Activity parent, int index) {
        this.definition = definition;
        this.parent = parent;
        this.index = index;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.objectives = definition.sequencing().objectives().all();
    }

    void add(Activity child) {
        children.add(child);
    }

    public ActivityDefinition definition() {
        return definition;
    }

    public String identifier() {
        return definition.identifier();
    }

    public @Nullable Activity parent() {
        return parent;
    }

    /** In the manifest's order, whether selected or not. */
    public List<Activity> children() {
        return Collections.unmodifiableList(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** 0 for the root. */
    public int depth() {
        return depth;
    }

    /** The place in the tree's preorder. */
    int index() {
        return index;
    }

    Sequencing sequencing() {
        return definition.sequencing();
    }

    /** The primary one first. */
    List<Objective> objectives() {
        return objectives;
    }

    boolean tracked() {
        return sequencing().deliveryControls().tracked();
    }

    boolean completedByMeasure() {
        CompletionThreshold threshold = definition.completionThreshold();
        return threshold != null && threshold.completedByMeasure();
    }

    double minProgressMeasure() {
        CompletionThreshold threshold = definition.completionThreshold();
        return (threshold == null ? BigDecimal.ONE : threshold.minProgressMeasure()).doubleValue();
    }

    double progressWeight() {
        CompletionThreshold threshold = definition.completionThreshold();
        return (threshold == null ? BigDecimal.ONE : threshold.progressWeight()).doubleValue();
    }

    /** Whether the other one is this or below it. */
    boolean contains(Activity other) {
        Activity at = other;
        while (at.depth > depth && at.parent != null) {
            at = at.parent;
        }
        return at == this;
    }

    @Override
    public String toString() {
        return identifier();
    }
}
