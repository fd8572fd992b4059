package nl.balint.cms.rendering.internal.template;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.time.Duration;

/**
 * The time, size and depth one page may use; FreeMarker reports every step here, so an endless loop ends too. The time
 * is that of the processor: on a busy machine a page waits for its turn and loses nothing.
 */
public final class Budget implements TemplateProcessingTracer {

    /** Areas and components inside each other; a real page needs fewer than ten. */
    private static final int MAXIMUM_DEPTH = 30;

    /** Reading the clock at every step would cost more than the step. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    /** By the clock a page may take so many times what it may of the processor. */
    private static final int PATIENCE = 6;

    private final int maximumCharacters;
    private final long lastMoment;
    private long deadline;
    private long mostBytes = Memory.taken() + Memory.MOST;
    private int steps;
    private int depth;

    public Budget(Duration time, int maximumCharacters) {
        this.lastMoment = System.nanoTime() + PATIENCE * time.toNanos();
        this.deadline = Effort.taken() + time.toNanos();
        this.maximumCharacters = maximumCharacters;
    }

    /** What a part gives back when it is done. */
    public record Whole(long deadline, long mostBytes) {}

    /**
     * Gives a part of the page half of the time and most of the memory that are left, so that one that never ends takes
     * down itself alone. Returns what {@link #leave} needs.
     */
    public Whole enterPart() {
        if (depth >= MAXIMUM_DEPTH) {
            throw new RenderingStopped("areas and components are more than " + MAXIMUM_DEPTH + " deep: a circle?");
        }
        depth++;
        var whole = new Whole(deadline, mostBytes);
        var now = Effort.taken();
        deadline = now + (whole.deadline() - now) / 2;
        var taken = Memory.taken();
        mostBytes = taken + (whole.mostBytes() - taken) / 8 * 7;
        return whole;
    }

    public void leave(Whole whole) {
        depth--;
        deadline = whole.deadline();
        mostBytes = Math.max(whole.mostBytes(), Memory.taken() + Memory.REST);
    }

    void checkSize(int characters) {
        if (characters > maximumCharacters) {
            throw new RenderingStopped("the output is larger than " + maximumCharacters + " characters");
        }
    }

    /** For what takes long inside one step. */
    public void checkTime() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && isOver()) {
            throw new RenderingStopped("the time for rendering is over");
        }
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && isOver()) {
            throw stopped(element, "the time for rendering is over");
        }
        if (mayGrow(environment, element) && Memory.taken() > mostBytes) {
            throw stopped(element, "the memory for rendering is used up");
        }
    }

    private boolean isOver() {
        return Effort.taken() > deadline || System.nanoTime() - lastMoment > 0;
    }

    /** What is written into the page is counted there; what is caught in a variable, or given one, is counted here. */
    private boolean mayGrow(Environment environment, TracedElement element) {
        return Memory.KEEPS.get(element.getClass())
                || !(environment.getOut() instanceof Output)
                || steps % STEPS_BETWEEN_LOOKS == 0;
    }

    private static RenderingStopped stopped(TracedElement element, String message) {
        return new RenderingStopped("/" + element.getTemplate().getSourceName(), element.getBeginLine(), message);
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // Only the start of a step is looked at.
    }
}
