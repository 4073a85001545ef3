package org.shouwang.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invented county: organisations, rosters and one term of activities, as streams. Nothing is kept but the classes'
 * lists of weak pupils, so a county of any size can be written with little memory.
 */
public final class County {

    private final int children;
    private final int elders;
    private final boolean story;
    private final Geography geography;
    private final People people;

    private County(int size, long seed, boolean story) {
        if (size < 2 || size > 200_000) {
            throw new IllegalArgumentException("people must be 2 to 200000, was " + size);
        }
        this.story = story;
        this.children = size / 2;
        this.elders = size - children;
        this.geography = new Geography(size);
        this.people = new People(new Dice(seed), geography);
    }

    /** A county of so many people, half of them children and half elders. */
    public static County of(int people, long seed) {
        return new County(people, seed, false);
    }

    /**
     * The same with the class of six of the second text of the seed as its first six children, with deliberate gaps in
     * their care, and with wrong lines in the rosters.
     */
    public static County withStory(int people, long seed) {
        if (people < 24) {
            throw new IllegalArgumentException("the story needs at least 24 people, got " + people);
        }
        return new County(people, seed, true);
    }

    /** County, towns and villages. */
    public List<Organisation> divisions() {
        return geography.divisions();
    }

    /** Schools; their classes appear with the pupils. */
    public List<Organisation> schools() {
        return geography.schools();
    }

    /** Helpers of every role, for every village, school and class. */
    public List<Helper> staff() {
        return new Staffing(geography, people, classes()).all();
    }

    /** Codes of the classes that have pupils, as the registry makes them. */
    public List<String> classes() {
        return children().map(Child::classCode).distinct().sorted().toList();
    }

    /** Children, the right ones only. */
    public Stream<Child> children() {
        return IntStream.range(0, children).mapToObj(this::child);
    }

    /** Elders, the right ones only. */
    public Stream<Elder> elders() {
        return IntStream.range(0, elders).mapToObj(people::elder);
    }

    /**
     * An elder of a wanted kind, for load tests.
     *
     * @param number which; the same number is the same person
     * @param category as the roster writes it, e.g. 独居老人
     * @param age at the turn of 2025 to 2026
     * @param tier E1, E2 or E3
     */
    public Elder elder(int number, String category, int age, String tier) {
        return people.elder(number, category, age, tier);
    }

    /** The children's roster line by line, wrong lines included. */
    public Stream<List<String>> childRows() {
        Stream<List<String>> right = children().map(Child::row);
        return story
                ? WrongRows.among(right, WrongRows.children(children().limit(12).toList()))
                : right;
    }

    /** The elders' roster line by line, wrong lines included. */
    public Stream<List<String>> elderRows() {
        Stream<List<String>> right = elders().map(Elder::row);
        return story
                ? WrongRows.among(right, WrongRows.elders(elders().limit(12).toList()))
                : right;
    }

    /** What was done for them, in the order in which it is entered. */
    public Stream<Activity> activities() {
        CareOfChildren ofChildren = new CareOfChildren(people.dice(), ordinaryChildren());
        CareOfElders ofElders = new CareOfElders(people.dice(), elders().toList());
        return Term.days()
                .flatMap(day -> Stream.of(
                                story
                                        ? ClassOfSix.activities()
                                                .filter(a -> a.enteredOn().equals(day))
                                        : Stream.<Activity>of(),
                                ofChildren.on(day),
                                ofElders.on(day))
                        .flatMap(part -> part));
    }

    private List<Child> ordinaryChildren() {
        return children().skip(story ? ClassOfSix.CHILDREN.size() : 0).toList();
    }

    private Child child(int number) {
        if (story && number < ClassOfSix.CHILDREN.size()) {
            return ClassOfSix.CHILDREN.get(number);
        }
        return people.child(number);
    }
}
