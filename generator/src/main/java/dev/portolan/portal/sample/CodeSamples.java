package dev.portolan.portal.sample;

import dev.portolan.spec.ApiReference;
import dev.portolan.spec.Operation;
import java.util.List;
import java.util.Optional;

/** How to call the operations of one API, in the languages of one portal. */
public final class CodeSamples {
  private final RequestMaker requests;
  private final SampleTheme theme;

  /** Samples for the operations of {@code api}. */
  public CodeSamples(ApiReference api, ExampleValues values, SampleTheme theme) {
    this.requests = new RequestMaker(values, api.schemas(), api.securitySchemes());
    this.theme = theme;
  }

  /**
   * A sample in each language, in the portal's order.
   *
   * @param base the URL before the path; a path, or empty: its beginning is not known
   */
  public List<CodeSample> of(Operation operation, String base) {
    return theme.samples(requests.make(operation, base));
  }

  /** The same with {@code body} rather than the first example of the operation. */
  public List<CodeSample> of(Operation operation, String base, BodyExample body) {
    return theme.samples(requests.make(operation, base, Optional.of(body)));
  }

  /** The names of what only the reader has, whichever body is sent. */
  public List<String> variables(Operation operation, String base) {
    return List.copyOf(requests.make(operation, base).variables());
  }

  /** A command line alone. */
  public String curl(Operation operation, String base) {
    return theme.curl(requests.make(operation, base));
  }

  /** True if the body is a file in the samples: what is in it has to be shown elsewhere. */
  public boolean leavesOutBody(Operation operation) {
    return requests.make(operation, "").body() instanceof Body.FromFile;
  }
}
