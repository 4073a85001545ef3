package org.shouwang.registry.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All organisations an import may refer to, in memory: a county has a few thousand with its classes, a province 40,000 villages. */
public final class OrganisationTree {

    /** No code changed more often; also the end of a circle. */
    private static final int MOST_CHANGES = 20;

    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<String, List<Organisation>> schoolsByName = new HashMap<>();

    /** A tree of these. */
    public OrganisationTree(Collection<Organisation> organisations) {
        organisations.forEach(this::put);
    }

    /** Adds an organisation or replaces the one of that code. */
    public void put(Organisation organisation) {
        Organisation before = byCode.put(organisation.code(), organisation);
        if (before != null && before.type() == OrganisationType.SCHOOL) {
            schoolsByName.getOrDefault(before.name(), new ArrayList<>()).remove(before);
        }
        if (organisation.type() == OrganisationType.SCHOOL) {
            schoolsByName
                    .computeIfAbsent(organisation.name(), name -> new ArrayList<>())
                    .add(organisation);
        }
    }

    /** The organisation of a code. */
    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What a code means on a day: itself, or what took over from it, as long as that is one.
     *
     * @return of a division that was split, the one that ended; empty = no such code
     */
    public Optional<Organisation> current(String code, LocalDate day) {
        Organisation found = byCode.get(code);
        for (int i = 0; i < MOST_CHANGES && found != null; i++) {
            Validity validity = found.validity();
            Organisation next = validity.endedBy(day) && validity.successors().size() == 1
                    ? byCode.get(validity.successors().get(0))
                    : null;
            if (next == null) {
                break;
            }
            found = next;
        }
        return Optional.ofNullable(found);
    }

    /**
     * Schools by code or by full name.
     *
     * @param text code or name
     * @param home where the child lives: of several schools of one name those with the longest common path win
     * @return none = unknown, several = not to be told apart
     */
    public List<Organisation> schools(String text, @Nullable Organisation home) {
        Organisation byItsCode = byCode.get(text);
        if (byItsCode != null && byItsCode.type() == OrganisationType.SCHOOL) {
            return List.of(byItsCode);
        }
        List<Organisation> named = schoolsByName.getOrDefault(text, List.of());
        if (named.size() < 2 || home == null) {
            return List.copyOf(named);
        }
        int nearest =
                named.stream().mapToInt(school -> common(school, home)).max().orElse(0);
        return named.stream().filter(school -> common(school, home) == nearest).toList();
    }

    private static int common(Organisation one, Organisation other) {
        Set<String> shared = new LinkedHashSet<>(one.orgs());
        shared.retainAll(other.orgs());
        return shared.size();
    }
}
