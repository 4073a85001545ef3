package org.shouwang.gateway.account.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.gateway.account.Account;
import org.shouwang.gateway.account.Accounts;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Accounts in the collection {@code accounts}; the login is the {@code _id}. */
@Repository
class MongoAccounts implements Accounts {
    private static final String COLLECTION = "accounts";
    private final MongoOperations mongo;

    MongoAccounts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Account> find(String login) {
        return Optional.ofNullable(mongo.findById(login, Document.class, COLLECTION))
                .map(MongoAccounts::read);
    }

    @Override
    public void keep(Account account) {
        Update update = new Update()
                .set("passwordHash", account.passwordHash())
                .set("passwordNumber", account.passwordNumber())
                .set("roles", List.copyOf(account.roles()))
                .set("orgs", List.copyOf(account.orgs()))
                .set("active", account.active());
        mongo.upsert(Query.query(Criteria.where("_id").is(account.login())), update, COLLECTION);
    }

    @Override
    public List<Account> under(Set<String> codes, @Nullable String after, int limit) {
        Query query = new Query().with(Sort.by("_id")).limit(limit);
        if (after != null) {
            query.addCriteria(Criteria.where("_id").gt(after));
        }
        if (!codes.contains("*")) {
            String prefixes = codes.stream().map(Pattern::quote).collect(Collectors.joining("|"));
            query.addCriteria(Criteria.where("orgs").regex("^(" + prefixes + ")"));
        }
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(MongoAccounts::read)
                .toList();
    }

    private static Account read(Document document) {
        return new Account(
                document.getString("_id"),
                document.getString("passwordHash"),
                document.getInteger("passwordNumber", 1),
                new TreeSet<>(document.getList("roles", String.class)),
                new TreeSet<>(document.getList("orgs", String.class)),
                document.getBoolean("active", true));
    }
}
