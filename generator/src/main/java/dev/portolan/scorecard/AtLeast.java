package dev.portolan.scorecard;

import dev.portolan.catalog.Document;
import dev.portolan.scorecard.Scorecard.Check;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** There are enough of something. */
record AtLeast(int least, String things, ToIntFunction<Subject> count) implements Check {

  static Check specs(int least) {
    return new AtLeast(least, "specifications", subject -> subject.specs().size());
  }

  /** Its own documents, and those of the products it is behind. */
  static Check documents(int least) {
    return new AtLeast(
        least,
        "documents",
        subject ->
            count(subject.service().documents())
                + subject.apis().stream()
                    .map(Subject.Api::product)
                    .distinct()
                    .mapToInt(product -> count(product.documents()))
                    .sum());
  }

  static Check resources(int least, Optional<String> type) {
    return new AtLeast(
        least,
        type.map(word -> "resources of type " + word).orElse("resources"),
        subject ->
            (int)
                subject.resources().stream()
                    .filter(r -> type.map(r.key().type()::equals).orElse(true))
                    .count());
  }

  private static int count(List<Document> documents) {
    return documents.stream().mapToInt(one -> 1 + count(one.children())).sum();
  }

  @Override
  public Verdict judge(Subject subject) {
    int found = count.applyAsInt(subject);
    return Verdict.of(
        found >= least, "it has " + found + " " + things + ", " + least + " are asked for");
  }
}
