package org.shouwang.gateway.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.account.Account;
import org.shouwang.gateway.account.Accounts;
import org.shouwang.gateway.account.app.SaveAccounts;
import org.shouwang.gateway.account.app.SaveAccounts.Outcome;
import org.shouwang.gateway.account.app.SaveAccounts.Wanted;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Limits;
import org.shouwang.platform.web.Page;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for county IT. */
@RestController
@Tag(name = "accounts")
@RequestMapping(path = "/v1/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {
    /** Hashing a password takes about a tenth of a second: more in one request would keep the caller waiting. */
    private static final int MOST = 200;

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final SaveAccounts save;
    private final Accounts accounts;

    AccountController(SaveAccounts save, Accounts accounts) {
        this.save = save;
        this.accounts = accounts;
    }

    /** Up to 200 accounts, made or changed by login. */
    @Schema(name = "SaveAccounts")
    record SaveRequest(@Valid @NotEmpty @Size(max = MOST) List<Wanted> accounts) {}

    /** One result per account, in the order of the request. */
    @Schema(name = "SavedAccounts")
    record SaveResponse(List<ItemResponse> results) {}

    @Schema(name = "SavedAccount")
    record ItemResponse(
            String login,
            Outcome outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String detailEn) {}

    @Schema(name = "Account")
    record AccountResponse(String login, Set<String> roles, Set<String> orgs, boolean active) {}

    @PostMapping
    @Operation(
            operationId = "saveAccounts",
            summary = "Make or change accounts; the same request again changes nothing")
    SaveResponse save(@Valid @RequestBody SaveRequest request, @Parameter(hidden = true) Caller caller) {
        caller.requireAny("IT");
        return new SaveResponse(save.save(request.accounts(), caller.orgs()).stream()
                .map(AccountController::response)
                .toList());
    }

    @GetMapping
    @Operation(operationId = "listAccounts", summary = "Accounts under the caller's organisations, by login")
    Page<AccountResponse> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) Caller caller) {
        caller.requireAny("IT");
        int size = Limits.of(limit, PAGE, LARGEST_PAGE);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<Account> found = accounts.under(caller.orgs(), after, size + 1);
        List<Account> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? Cursor.encode(shown.get(size - 1).login()) : null;
        return new Page<>(
                shown.stream()
                        .map(a -> new AccountResponse(a.login(), a.roles(), a.orgs(), a.active()))
                        .toList(),
                next);
    }

    private static ItemResponse response(SaveAccounts.Result result) {
        var fault = result.fault();
        return fault == null
                ? new ItemResponse(result.login(), result.outcome(), null, null, null)
                : new ItemResponse(
                        result.login(),
                        result.outcome(),
                        fault.name(),
                        AccountProblems.zh(fault),
                        AccountProblems.en(fault));
    }
}
