package org.shouwang.registry.paper.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.paper.EntrustedCare;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Sealer;

/**
 * A paper, opened.
 *
 * @param state COMING, VALID, EXPIRED, ENDED or CARER_CHANGED
 */
public record PaperView(
        String paperId,
        String state,
        List<String> entrusting,
        String carerName,
        String relation,
        String from,
        @Nullable String until,
        String reason,
        boolean childHeard,
        String lookedIntoOn,
        String confirmedBy,
        String confirmedOn,
        @Nullable String endedOn,
        @Nullable String endReason,
        @Nullable ScanView scan,
        long version) {

    /** A scan, without its bytes. */
    public record ScanView(String type, int bytes, String checked, String by, String at) {}

    static PaperView of(EntrustedCare paper, EntrustedCare.State state, long version, Sealer sealer) {
        EntrustedCare.Terms terms = paper.terms();
        EntrustedCare.End end = paper.end();
        EntrustedCare.Scan scan = paper.scan();
        return new PaperView(
                paper.id().substring(paper.personId().length() + 1),
                state.name(),
                terms.entrusting().stream().map(Holder::name).toList(),
                sealer.open(Fields.CARER_NAME, terms.carer().name()),
                terms.carer().relation(),
                terms.from().toString(),
                terms.until() == null ? null : terms.until().toString(),
                terms.reason(),
                terms.childHeard(),
                terms.lookedIntoOn().toString(),
                paper.by(),
                paper.confirmedOn().toString(),
                end == null ? null : end.day().toString(),
                end == null ? null : sealer.open(Fields.CHANGE_REASON, end.reason()),
                scan == null
                        ? null
                        : new ScanView(
                                scan.type().mediaType(),
                                scan.bytes(),
                                scan.checked().name(),
                                scan.by(),
                                scan.at().toString()),
                version);
    }
}
