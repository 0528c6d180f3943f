package dk.trygbevis.catalog.exercises;

import dk.trygbevis.base.LocalizedText;
import java.math.BigDecimal;

/**
 * A number to guess before one is told it: what most people do is seldom what we think most people do.
 *
 * @param unit what stands behind the number, such as "out of 100"
 * @param answer what the source says
 * @param tolerance a guess as far from the answer as this, or nearer, is a good one
 * @param explanation why the number is what it is, and where guesses usually go wrong
 */
public record Estimate(
        String id,
        String objective,
        String sourceId,
        LocalizedText prompt,
        LocalizedText unit,
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        BigDecimal answer,
        BigDecimal tolerance,
        LocalizedText explanation)
        implements Exercise {

    public boolean isClose(BigDecimal guess) {
        return guess.subtract(answer).abs().compareTo(tolerance) <= 0;
    }

    /** Whether the number can be pointed at on the scale. */
    public boolean isOnScale(BigDecimal guess) {
        return guess.compareTo(min) >= 0
                && guess.compareTo(max) <= 0
                && guess.subtract(min).remainder(step).signum() == 0;
    }
}
