package dev.portolan.portal.sample;

import dev.portolan.portal.sample.RequestView.BodyView;
import dev.portolan.portal.sample.RequestView.ChunkView;
import dev.portolan.portal.sample.RequestView.HeaderView;
import dev.portolan.portal.sample.RequestView.PartView;
import java.util.ArrayList;
import java.util.List;

/** Writes bodies of many parts: part by part, and as they go over the wire. */
final class MultipartWriter {
  private final Notation notation;

  MultipartWriter(Notation notation) {
    this.notation = notation;
  }

  BodyView write(Body.Multipart body) {
    String boundary = "part";
    while (contains(body, boundary)) {
      boundary += "-part";
    }
    return new BodyView(
        "multipart",
        notation.string(body.mediaType() + "; boundary=" + boundary),
        true,
        "",
        "",
        "",
        "",
        List.of(),
        false,
        body.parts().stream().map(this::part).toList(),
        chunks(body, boundary),
        boundary);
  }

  private static boolean contains(Body.Multipart body, String boundary) {
    return body.parts().stream()
        .anyMatch(part -> (part.name() + "\n" + part.value()).contains("--" + boundary));
  }

  private PartView part(Body.Part part) {
    return new PartView(
        notation.string(part.name()),
        part.file().isPresent() ? "" : notation.string(part.value()),
        part.file().map(notation::string).orElse(""),
        part.mediaType().isEmpty() ? "" : notation.string(part.mediaType()),
        curl(part).isEmpty() ? "" : notation.string(curl(part)),
        notation.string(curlName(part) + "=" + part.value()),
        part.headers().stream().map(this::header).toList());
  }

  private HeaderView header(Request.Header header) {
    return new HeaderView(
        notation.string(header.name()),
        header.name(),
        notation.text(header.value()),
        notation.text(Text.of(header.name() + ": ").plus(header.value())));
  }

  /** A part that is just a text needs none of the signs that mean something to {@code --form}. */
  private static String curl(Body.Part part) {
    if (part.file().isEmpty() && part.mediaType().isEmpty() && part.headers().isEmpty()) {
      return "";
    }
    StringBuilder form = new StringBuilder(curlName(part)).append('=');
    form.append(part.file().map(file -> "@" + file).orElseGet(() -> quoted(part.value())));
    if (!part.mediaType().isEmpty()) {
      form.append(";type=").append(part.mediaType());
    }
    for (Request.Header header : part.headers()) {
      form.append(";headers=").append(quoted(header.name() + ": " + header.value()));
    }
    return form.toString();
  }

  /** To curl a name ends at the first equals sign, whatever one does. */
  private static String curlName(Body.Part part) {
    return part.name().replace("=", "%3D");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private List<ChunkView> chunks(Body.Multipart body, String boundary) {
    List<ChunkView> chunks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Body.Part part : body.parts()) {
      text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
      text.append(parameter(part.name())).append('"');
      part.file().ifPresent(file -> text.append("; filename=\"").append(file).append('"'));
      String type =
          part.mediaType().isEmpty() && part.file().isPresent()
              ? "application/octet-stream"
              : part.mediaType();
      if (!type.isEmpty()) {
        text.append("\r\nContent-Type: ").append(type);
      }
      for (Request.Header header : part.headers()) {
        text.append("\r\n").append(header.name()).append(": ").append(header.value());
      }
      text.append("\r\n\r\n");
      if (part.file().isPresent()) {
        chunks.add(text(text));
        chunks.add(new ChunkView("", notation.string(part.file().get())));
      } else {
        text.append(part.value());
      }
      text.append("\r\n");
    }
    text.append("--").append(boundary).append("--\r\n");
    chunks.add(text(text));
    return chunks;
  }

  private ChunkView text(StringBuilder text) {
    String chunk = text.toString();
    text.setLength(0);
    return new ChunkView(notation.string(chunk), "");
  }

  /** As browsers write names. */
  private static String parameter(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
