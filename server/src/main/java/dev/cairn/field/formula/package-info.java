/**
 * The language of formulas: arithmetic, comparisons and a few functions over the values of a task. It knows numbers,
 * texts, dates and truths, and tells what does not fit when a formula is written, not when it is calculated. What cannot
 * be calculated, such as a quotient by zero or a sum with an empty field, is empty. {@code docs/howto/formulas.md}
 * describes it.
 */
@NullMarked
package dev.cairn.field.formula;

import org.jspecify.annotations.NullMarked;
