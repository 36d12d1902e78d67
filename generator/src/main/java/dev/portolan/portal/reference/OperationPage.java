package dev.portolan.portal.reference;

import dev.portolan.portal.LinkView;
import dev.portolan.portal.PageHead;
import java.util.List;

/**
 * An operation; template {@code operation.ftlh}.
 *
 * @param baseUrls where to call it; maybe none
 * @param samples how to call it, in several languages
 * @param variables what only the reader has of what samples send: names of variables
 * @param choice how the samples follow the body that is chosen; none or one
 * @param requests examples of what is sent
 * @param answers examples of what comes back, by status
 * @param previous the operation before it in the list; none or one
 * @param downloads the operation alone as a specification; none or one
 * @param tryIt how to try it; none or one
 */
public record OperationPage(
    PageHead head,
    Frame frame,
    OperationView operation,
    List<String> baseUrls,
    List<SampleView> samples,
    List<String> variables,
    List<SampleChoice> choice,
    List<Examples> requests,
    List<Examples> answers,
    List<LinkView> previous,
    List<LinkView> next,
    List<LinkView> downloads,
    List<TryItView> tryIt) {

  /**
   * Examples of one body.
   *
   * @param title {@code 200 OK}, or a media type
   * @param tone that of the status; empty for what is sent
   * @param note the media type, where it is not JSON alone
   */
  public record Examples(String title, String tone, String note, List<CodeView> examples) {
    public Examples {
      examples = List.copyOf(examples);
    }

    Examples with(List<CodeView> others) {
      return new Examples(title, tone, note, others);
    }
  }

  public OperationPage {
    baseUrls = List.copyOf(baseUrls);
    samples = List.copyOf(samples);
    variables = List.copyOf(variables);
    choice = List.copyOf(choice);
    requests = List.copyOf(requests);
    answers = List.copyOf(answers);
    previous = List.copyOf(previous);
    next = List.copyOf(next);
    downloads = List.copyOf(downloads);
    tryIt = List.copyOf(tryIt);
  }
}
