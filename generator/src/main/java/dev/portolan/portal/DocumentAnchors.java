package dev.portolan.portal;

import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.markdown.Includes;
import dev.portolan.markdown.MarkdownRenderer;
import dev.portolan.markdown.MarkdownText;
import dev.portolan.publish.PublishedDocument;
import dev.portolan.source.CatalogFolder;
import dev.portolan.source.Source;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The anchors of documents that others link into, found without rendering more of them than that
 * takes. For one unit.
 */
final class DocumentAnchors {
  private final String portal;
  private final CatalogFolder files;
  private final Targets targets;
  private final MarkdownRenderer markdown;
  private final Map<String, SortedSet<String>> known = new HashMap<>();

  DocumentAnchors(String portal, CatalogFolder files, Targets targets, MarkdownRenderer markdown) {
    this.portal = portal;
    this.targets = targets;
    this.files = files;
    this.markdown = markdown;
  }

  /** The ids in the page of {@code document}. */
  SortedSet<String> of(PublishedDocument document) throws IOException {
    SortedSet<String> anchors = known.get(document.file());
    if (anchors == null) {
      Diagnostics toldElsewhere = new Diagnostics();
      Optional<Source> source = files.text(document.file(), Documents.LARGEST, toldElsewhere);
      anchors = Collections.emptySortedSet();
      if (source.isPresent()) {
        MarkdownText text =
            Includes.expand(
                MarkdownText.body(source.get(), document.bodyLine()),
                new DocumentIncludes(portal, files, targets, toldElsewhere),
                toldElsewhere);
        anchors = markdown.anchors(text, document.title());
      }
      known.put(document.file(), anchors);
    }
    return anchors;
  }
}
