package org.shouwang.careactivity.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.progress.ProgressKeeper;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.careactivity.progress.app.AttendanceSheets;
import org.shouwang.careactivity.progress.app.FindAttendance;
import org.shouwang.careactivity.progress.app.FindBands;
import org.shouwang.careactivity.progress.app.FindProgress;
import org.shouwang.careactivity.progress.app.FindSignals;
import org.shouwang.careactivity.progress.app.ProgressQueries;
import org.shouwang.careactivity.progress.app.ProgressStore;
import org.shouwang.careactivity.progress.app.RecordAttendance;
import org.shouwang.careactivity.progress.app.RecordRatings;
import org.shouwang.careactivity.progress.app.SettleAttendance;
import org.shouwang.careactivity.progress.messaging.SignalEventMapper;
import org.shouwang.careactivity.progress.persistence.AttendanceMapper;
import org.shouwang.careactivity.progress.persistence.MongoAttendance;
import org.shouwang.careactivity.progress.persistence.MongoProgress;
import org.shouwang.careactivity.progress.persistence.ProgressMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Progress of children: store and use cases. */
@Configuration(proxyBeanMethods = false)
class ProgressBeans {

    @Bean
    SchoolDays schoolDays(TermCalendar calendar) {
        return new SchoolDays(calendar);
    }

    @Bean
    ProgressKeeper progressKeeper(SchoolDays schoolDays) {
        return new ProgressKeeper(schoolDays);
    }

    @Bean
    ProgressMapper progressMapper(FieldCipher cipher) {
        return new ProgressMapper(cipher);
    }

    @Bean
    MongoProgress progressQueries(MongoOperations mongo, ProgressMapper mapper) {
        return new MongoProgress(mongo, mapper);
    }

    @Bean
    ProgressStore progressStore(Aggregates aggregates, ProgressMapper mapper) {
        return new ProgressStore(aggregates.collection(MongoProgress.COLLECTION, mapper), SignalEventMapper::events);
    }

    @Bean
    MongoAttendance attendanceSheets(MongoOperations mongo, Aggregates aggregates) {
        AttendanceMapper mapper = new AttendanceMapper();
        return new MongoAttendance(mongo, aggregates.collection(MongoAttendance.COLLECTION, mapper), mapper);
    }

    @Bean
    SettleAttendance settleAttendance(
            AttendanceSheets sheets,
            ProgressStore store,
            ProgressKeeper keeper,
            SchoolDays schoolDays,
            PlanQueries people,
            Clock clock) {
        return new SettleAttendance(sheets, store, keeper, schoolDays, people, clock);
    }

    @Bean
    MeterBinder attendanceWaiting(AttendanceSheets sheets) {
        return (MeterRegistry registry) -> Gauge.builder("care-activity.attendance.waiting", sheets::countUnsettled)
                .description("Attendance sheets whose children's records do not follow yet")
                .register(registry);
    }

    @Bean
    RecordAttendance recordAttendance(
            AttendanceSheets sheets,
            SettleAttendance settle,
            PlanQueries people,
            SchoolDays schoolDays,
            LookupHash hash,
            Clock clock) {
        return new RecordAttendance(sheets, settle, people, schoolDays, hash, clock);
    }

    @Bean
    FindAttendance findAttendance(AttendanceSheets sheets) {
        return new FindAttendance(sheets);
    }

    @Bean
    RecordRatings recordRatings(
            ProgressStore store,
            ProgressKeeper keeper,
            SchoolDays schoolDays,
            PlanStore people,
            LookupHash hash,
            Clock clock) {
        return new RecordRatings(store, keeper, schoolDays, people, hash, clock);
    }

    @Bean
    FindProgress findProgress(ProgressQueries queries, PlanQueries people, SchoolDays schoolDays, Clock clock) {
        return new FindProgress(queries, people, schoolDays, clock);
    }

    @Bean
    FindBands findBands(ProgressQueries queries, PlanQueries people, SchoolDays schoolDays) {
        return new FindBands(queries, people, schoolDays);
    }

    @Bean
    FindSignals findSignals(ProgressQueries queries, PlanQueries people, Clock clock) {
        return new FindSignals(queries, people, clock);
    }
}
