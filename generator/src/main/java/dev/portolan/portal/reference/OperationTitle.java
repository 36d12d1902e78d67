package dev.portolan.portal.reference;

import dev.portolan.spec.Operation;
import java.util.Optional;

/**
 * What readers call an operation: its summary on one line, or method and path where it has none.
 * Some specifications put a whole description there; then its first sentence is the title, or as
 * many of its words as make one, and all of it stands before the description.
 */
final class OperationTitle {
  private static final int LONGEST = 100;
  private static final int CUT = 80;

  private OperationTitle() {}

  /** The title. */
  static String of(Operation operation) {
    return summary(operation)
        .map(OperationTitle::brief)
        .orElse(operation.method() + " " + operation.path());
  }

  /** The description, after a summary that the title has not all of. */
  static Optional<String> description(Operation operation) {
    Optional<String> more =
        operation
            .summary()
            .filter(text -> summary(operation).filter(s -> !brief(s).equals(s)).isPresent());
    return more.map(text -> text + operation.description().map(d -> "\n\n" + d).orElse(""))
        .or(operation::description);
  }

  private static Optional<String> summary(Operation operation) {
    return operation
        .summary()
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty());
  }

  private static String brief(String summary) {
    if (summary.length() <= LONGEST) {
      return summary;
    }
    int sentence = summary.indexOf(". ");
    if (sentence > 0 && sentence < LONGEST) {
      return summary.substring(0, sentence);
    }
    int end = summary.lastIndexOf(' ', CUT);
    int safe = Character.isHighSurrogate(summary.charAt(CUT - 1)) ? CUT - 1 : CUT;
    return summary.substring(0, end > CUT / 2 ? end : safe) + "…";
  }
}
