package org.shouwang.registry.transfer.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.transfer.Transfer;
import org.springframework.stereotype.Service;

/** Lists transfers for the side that decides and the side that asked. Either side may know whom it is about. */
@Service
public final class FindTransfers {

    private final Transfers transfers;
    private final People people;
    private final Sealer sealer;

    FindTransfers(Transfers transfers, People people, Sealer sealer) {
        this.transfers = transfers;
        this.people = people;
        this.sealer = sealer;
    }

    /** A transfer with the person's name and the words, for a list. */
    public record Row(Transfer transfer, @Nullable String name, String words) {}

    /**
     * One page, the latest first.
     *
     * @param deciding those the caller's side has to decide, else those it asked for
     */
    public List<Row> page(boolean deciding, @Nullable String after, int limit, Caller caller) {
        Rights.require(Operation.LIST_TRANSFERS, caller);
        List<Transfer> found = transfers.page(deciding, Rights.sight(caller), after, limit);
        Map<String, String> names = names(found.stream().map(Transfer::personId).toList());
        return found.stream().map(transfer -> row(transfer, names, caller)).toList();
    }

    /** One of them. */
    public Row one(String id, Caller caller) {
        Rights.require(Operation.LIST_TRANSFERS, caller);
        Transfer transfer = transfers
                .find(id, Rights.sight(caller))
                .map(loaded -> loaded.state())
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        return row(transfer, names(List.of(transfer.personId())), caller);
    }

    private Row row(Transfer transfer, Map<String, String> names, Caller caller) {
        return new Row(
                transfer,
                tells(transfer, caller) ? names.get(transfer.personId()) : null,
                sealer.open(Fields.TRANSFER_WORDS, transfer.words()));
    }

    /**
     * Whether a caller is told who it is and from where: the giving side always; the taking side when the giving one asked, or has
     * agreed. Whoever asks for somebody elsewhere learns nothing by asking.
     */
    public static boolean tells(Transfer transfer, Caller caller) {
        return transfer.side() == Transfer.Side.GIVING
                || transfer.state() == Transfer.State.ACCEPTED
                || caller.sees(transfer.from());
    }

    private Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        for (String id : ids) {
            people.find(id).ifPresent(found -> {
                Person person = found.state();
                names.put(person.id(), person.name());
            });
        }
        return names;
    }
}
