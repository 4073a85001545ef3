package org.shouwang.registry.sheet.app;

import java.time.Clock;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.app.ViewPerson;
import org.shouwang.registry.roster.Columns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists that can also be imported. */
@Configuration(proxyBeanMethods = false)
class RosterSheets {

    @Bean
    SheetList childrenSheet(PeopleSheets people, ViewPerson viewing) {
        return new RosterSheet("children", "儿童", Kind.CHILD, Columns.CHILDREN, CodeLists.CHILD_TIER, people, viewing);
    }

    @Bean
    SheetList eldersSheet(PeopleSheets people, ViewPerson viewing) {
        return new RosterSheet("elders", "老人", Kind.ELDER, Columns.ELDERS, CodeLists.ELDER_TIER, people, viewing);
    }

    @Bean
    SheetList divisionsSheet(Organisations organisations, Clock clock) {
        return new OrganisationSheet("divisions", "区划", OrganisationType::division, organisations, clock);
    }

    @Bean
    SheetList schoolsSheet(Organisations organisations, Clock clock) {
        return new OrganisationSheet("schools", "学校", type -> type == OrganisationType.SCHOOL, organisations, clock);
    }
}
