package org.shouwang.careactivity.pairing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.pairing.PairingFixtures.NOW;
import static org.shouwang.careactivity.pairing.PairingFixtures.TODAY;
import static org.shouwang.careactivity.pairing.PairingFixtures.clear;
import static org.shouwang.careactivity.pairing.PairingFixtures.pair;
import static org.shouwang.careactivity.pairing.PairingFixtures.partner;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.platform.encryption.FieldCipher;

class PartnerMapperTest {
    private final PartnerMapper mapper = new PartnerMapper(new Turned());

    private static Partner busyHelper() {
        return partner(3, clear("2026-03-01"))
                .begin(pair(1, PairType.PROXY, "c1"))
                .partner()
                .begin(pair(2, PairType.NEIGH, "e1", Kind.ELDER))
                .partner()
                .end(
                        pair -> pair.personId().equals("c1"),
                        new PairEnd(EndReason.MOVED, TODAY, "喜欢画画", "teacher-1", NOW))
                .partner();
    }

    @Test
    void what_was_written_is_read_again() {
        for (Partner partner : new Partner[] {
            busyHelper(),
            partner(3),
            Partner.peer("c9"),
            Partner.peer("c9").begin(pair(1, PairType.TOP, "c1")).partner()
        }) {
            Document document = mapper.write(partner).append("_id", mapper.id(partner));

            assertThat(mapper.read(document)).isEqualTo(partner);
        }
    }

    @Test
    void only_what_is_open_is_found_as_open() {
        Document document = mapper.write(busyHelper());

        assertThat(document.getList("ever", String.class)).containsExactly("c1", "e1");
        assertThat(document.getList("open", String.class)).containsExactly("e1");
        assertThat(document.getList("openOrgs", String.class)).isEqualTo(Fixtures.ORGS);
        assertThat(mapper.write(Partner.peer("c9"))).doesNotContainKeys("ever", "open", "openOrgs", "helperOrgs");
    }

    @Test
    void the_hand_over_note_is_sealed() {
        assertThat(mapper.write(busyHelper()).toJson()).doesNotContain("喜欢画画").contains("画画欢喜");
    }

    /** Seals by turning round. */
    private static final class Turned implements FieldCipher {
        @Override
        public String encrypt(String plain, String context) {
            return context + new StringBuilder(plain).reverse();
        }

        @Override
        public String decrypt(String sealed, String context) {
            assertThat(sealed).startsWith(context);
            return new StringBuilder(sealed.substring(context.length()))
                    .reverse()
                    .toString();
        }
    }
}
