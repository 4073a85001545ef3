package org.shouwang.platform.web;

import java.util.List;

/** A refusal that reaches the client as problem details; nothing was changed. */
public final class ProblemException extends RuntimeException {

    private final transient ProblemCode problem;
    private final transient Object[] args;
    private final transient List<FieldProblem> errors;

    /** @param args for the placeholders of the code's texts; never personal data */
    public ProblemException(ProblemCode problem, Object... args) {
        this(problem, args, List.of());
    }

    private ProblemException(ProblemCode problem, Object[] args, List<FieldProblem> errors) {
        super(problem.code());
        this.problem = problem;
        this.args = args.clone();
        this.errors = errors;
    }

    /** @return the same refusal naming the single faults */
    public ProblemException withErrors(List<FieldProblem> faults) {
        return new ProblemException(problem, args, List.copyOf(faults));
    }

    public ProblemCode problem() {
        return problem;
    }

    /** @return Chinese text */
    public String detail() {
        return problem.detail(args);
    }

    /** @return English text */
    public String detailEn() {
        return problem.detailEn(args);
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
