package backprop.drawing.formula;

/**
 * The ink of one tagged symbol occurrence, in one piece so that it paints without seams.
 *
 * @param id what {@link Typesetter#tag} was given; 0 for all ink outside any tag
 * @param outline the tag's own ink, without that of tags inside it (so it may be empty); fill it
 *     non-zero, in any colour
 * @param box the bounds of its ink and of all tags inside it, in pixels, padded for hovering
 */
public record Part(int id, Outline outline, Bounds box) {}
