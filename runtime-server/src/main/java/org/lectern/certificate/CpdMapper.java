package org.lectern.certificate;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lectern.account.Scope;

/** Statements on points: {@code sql/mappers/certificate-cpd.xml}. */
interface CpdMapper {
    List<CpdTotal> totals(
            @Param("scope") Scope scope,
            @Param("year") @Nullable Integer year,
            @Param("learnerId") @Nullable UUID learner,
            @Param("afterYear") @Nullable Integer afterYear,
            @Param("afterLearner") @Nullable UUID afterLearner,
            @Param("limit") int limit);

    List<OrganizationCpd> ofOrganizations(
            @Param("year") @Nullable Integer year,
            @Param("organizationId") @Nullable UUID organization,
            @Param("afterYear") @Nullable Integer afterYear,
            @Param("afterOrganization") @Nullable UUID afterOrganization,
            @Param("limit") int limit);
}
