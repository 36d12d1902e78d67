package dev.portolan.portal.reference;

import dev.portolan.html.Html;
import java.util.List;

/**
 * What an operation needs to let a caller in.
 *
 * @param alternatives any one of them is enough; none: nothing is needed
 * @param stated whether the specification speaks of authorization at all
 */
public record SecurityView(List<Alternative> alternatives, boolean stated) {

  /**
   * Needs that must be met together.
   *
   * @param needs empty: this alternative asks for nothing
   */
  public record Alternative(List<Need> needs) {
    public Alternative {
      needs = List.copyOf(needs);
    }
  }

  /**
   * One scheme.
   *
   * @param name its id in the specification, or what its author calls it for readers
   * @param path where it is described; empty: nowhere
   * @param how in words, such as {@code API key in header X-Key}
   * @param scopes those that are needed
   */
  public record Need(String name, String path, List<Word> how, List<Scope> scopes) {
    public Need {
      how = List.copyOf(how);
      scopes = List.copyOf(scopes);
    }
  }

  /** A scope and what it allows. */
  public record Scope(String name, Html description) {}

  /**
   * A scheme in full.
   *
   * @param id its anchor
   * @param facts where it goes, its URLs, and what else is said
   */
  public record Scheme(
      String id,
      String name,
      List<Word> how,
      boolean deprecated,
      Html description,
      List<Fact> facts,
      List<Flow> flows) {
    public Scheme {
      how = List.copyOf(how);
      facts = List.copyOf(facts);
      flows = List.copyOf(flows);
    }
  }

  /** A flow of OAuth 2. */
  public record Flow(String title, List<Fact> facts, List<Scope> scopes) {
    public Flow {
      facts = List.copyOf(facts);
      scopes = List.copyOf(scopes);
    }
  }

  public SecurityView {
    alternatives = List.copyOf(alternatives);
  }

  /** True if one may call without proving anything. */
  public boolean optional() {
    return alternatives.stream().anyMatch(a -> a.needs().isEmpty());
  }
}
