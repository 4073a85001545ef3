package org.shouwang.registry.paper.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.paper.EntrustedCare;
import org.shouwang.registry.paper.ScanType;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.springframework.stereotype.Service;

/** Takes in the scan of a signed paper and gives it out again. */
@Service
public final class KeepScan {

    private final EntrustCare entrusting;
    private final Papers papers;
    private final VirusScan viruses;
    private final Ids ids;
    private final Clock clock;
    private final PaperProperties properties;

    KeepScan(
            EntrustCare entrusting,
            Papers papers,
            VirusScan viruses,
            Ids ids,
            Clock clock,
            PaperProperties properties) {
        this.entrusting = entrusting;
        this.papers = papers;
        this.viruses = viruses;
        this.ids = ids;
        this.clock = clock;
        this.properties = properties;
    }

    /** A scan's bytes. */
    public record File(ScanType type, byte[] content) {}

    /**
     * Keeps a scan; a newer one takes the place of the one before. The bytes are stored first and count once the paper names
     * them: what a crash leaves behind goes with the next scan.
     */
    public PaperView keep(String personId, String paperId, InputStream body, @Nullable String ifMatch, Caller caller) {
        Rights.require(Operation.KEEP_ENTRUSTED_CARE_SCAN, caller);
        Person child = entrusting.child(personId, "entrusted-care", caller, null);
        Loaded<EntrustedCare> found = entrusting.paper(personId, paperId);
        ETags.requireCurrent(ifMatch, found.version());
        byte[] content = read(body);
        ScanType type = ScanType.of(content).orElseThrow(() -> new ProblemException(PaperProblems.SCAN_TYPE));
        VirusScan.Verdict verdict = viruses.scan(content);
        if (verdict == VirusScan.Verdict.INFECTED) {
            throw new ProblemException(PaperProblems.SCAN_INFECTED);
        }
        EntrustedCare.Scan scan = new EntrustedCare.Scan(
                ids.next(),
                type,
                content.length,
                verdict == VirusScan.Verdict.CLEAN ? EntrustedCare.Checked.CLEAN : EntrustedCare.Checked.NOT_SCANNED,
                caller.subject(),
                clock.instant());
        papers.keep(scan.id(), found.state(), content);
        Loaded<EntrustedCare> stored = papers.change(found, found.state().scanned(scan));
        papers.tidy(stored.state());
        return entrusting.view(stored, child);
    }

    private byte[] read(InputStream body) {
        int most = Math.toIntExact(properties.maxScanSize().toBytes());
        try {
            byte[] content = body.readNBytes(most + 1);
            if (content.length > most) {
                throw new ProblemException(
                        CommonProblems.PAYLOAD_TOO_LARGE,
                        properties.maxScanSize().toMegabytes() + " MB");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scan of a paper; each download is noted. */
    public File open(String personId, String paperId, Caller caller, @Nullable Purpose purpose) {
        Rights.require(Operation.GET_ENTRUSTED_CARE_SCAN, caller);
        entrusting.child(personId, "entrusted-care-scan", caller, purpose);
        EntrustedCare paper = entrusting.paper(personId, paperId).state();
        EntrustedCare.Scan scan = paper.scan();
        if (scan == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return new File(scan.type(), papers.open(scan.id(), paper));
    }
}
