package org.shouwang.careactivity.weather.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.weather.Weather;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.platform.outbox.DocumentMapper;

/** Writes warnings to documents and reads them. */
public final class WeatherMapper implements DocumentMapper<WeatherWarning> {
    static final String ORGS = "orgs";
    static final String FROM = "from";
    /** There only while some plans may not know the warning: the index holds what is open. */
    static final String OPEN = "open";

    @Override
    public String id(WeatherWarning warning) {
        return warning.id().toString();
    }

    @Override
    public Document write(WeatherWarning warning) {
        Document document = new Document("kind", warning.kind().name())
                .append("org", warning.org())
                .append(ORGS, warning.orgs())
                .append(FROM, Date.from(warning.from()))
                .append("by", warning.issuedBy())
                .append("at", Date.from(warning.issuedAt()));
        Instant withdrawnAt = warning.withdrawnAt();
        if (withdrawnAt != null) {
            document.append("withdrawn", Date.from(withdrawnAt));
        }
        if (warning.open()) {
            document.append(OPEN, true);
        }
        return document;
    }

    @Override
    public WeatherWarning read(Document document) {
        Date withdrawn = document.getDate("withdrawn");
        return new WeatherWarning(
                UUID.fromString(document.getString("_id")),
                Weather.valueOf(document.getString("kind")),
                document.getString("org"),
                document.getList(ORGS, String.class),
                document.getDate(FROM).toInstant(),
                document.getString("by"),
                document.getDate("at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                document.getBoolean(OPEN, false));
    }
}
