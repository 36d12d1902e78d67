package dev.portolan.portal.sample;

import dev.portolan.portal.sample.RequestView.BodyView;
import dev.portolan.portal.sample.RequestView.FieldView;
import dev.portolan.portal.sample.RequestView.HeaderView;
import dev.portolan.portal.sample.RequestView.LoginView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a request in the notation of one language. */
final class RequestWriter {
  private static final String MULTIPART = "multipart/form-data";

  private final Notation notation;
  private final String indent;
  private final MultipartWriter multipart;

  /**
   * A writer.
   *
   * @param indent before the lines that data and texts of many lines go on with
   */
  RequestWriter(Notation notation, String indent) {
    this.notation = notation;
    this.indent = indent;
    this.multipart = new MultipartWriter(notation);
  }

  RequestView write(Request request) {
    List<HeaderView> headers =
        new ArrayList<>(request.headers().stream().map(this::header).toList());
    List<HeaderView> all = new ArrayList<>(headers);
    Body body = request.body();
    if (!body.mediaType().isEmpty() && !body.mediaType().equals(MULTIPART)) {
      all.add(header(new Request.Header("Content-Type", Text.of(body.mediaType()))));
    }
    String url = request.url().toString();
    int path = pathOf(url);
    return new RequestView(
        request.method(),
        notation.text(request.url()),
        hostOf(url, path),
        path == url.length() ? "/" : url.substring(path),
        headers,
        all,
        request.login().stream().map(this::login).toList(),
        request.certificate(),
        request.method().equals("GET") && !(body instanceof Body.None),
        body(body),
        request.answer().name().toLowerCase(Locale.ROOT),
        List.copyOf(request.variables()));
  }

  private static int pathOf(String url) {
    int scheme = url.indexOf("://");
    int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    return slash < 0 ? url.length() : slash;
  }

  private static String hostOf(String url, int path) {
    int scheme = url.indexOf("://");
    return url.substring(scheme < 0 || scheme > path ? 0 : scheme + 3, path);
  }

  private HeaderView header(Request.Header header) {
    return new HeaderView(
        notation.string(header.name()),
        header.name(),
        notation.text(header.value()),
        notation.text(Text.of(header.name() + ": ").plus(header.value())));
  }

  private LoginView login(Request.Login login) {
    return new LoginView(
        login.digest(),
        notation.text(login.user()),
        notation.text(login.password()),
        notation.text(login.user().plus(":").plus(login.password())));
  }

  private BodyView body(Body body) {
    if (body instanceof Body.Json json) {
      return view(
          "json",
          json.mediaType(),
          json.mediaType().equals("application/json"),
          notation.data(json.value(), indent).orElse(""),
          json.text(),
          "",
          List.of());
    } else if (body instanceof Body.Plain plain) {
      return view("text", plain.mediaType(), false, "", plain.text(), "", List.of());
    } else if (body instanceof Body.FromFile file) {
      return view("file", file.mediaType(), false, "", "", file.file(), List.of());
    } else if (body instanceof Body.Form form) {
      List<String> pairs =
          form.fields().stream()
              .map(field -> Wire.encode(field.name()) + "=" + Wire.encode(field.value()))
              .toList();
      return view(
          "form",
          form.mediaType(),
          form.mediaType().equals("application/x-www-form-urlencoded"),
          "",
          String.join("&", pairs),
          "",
          form.fields());
    } else if (body instanceof Body.Multipart parts) {
      return multipart.write(parts);
    }
    return view("none", "", true, "", "", "", List.of());
  }

  private BodyView view(
      String kind,
      String type,
      boolean usual,
      String data,
      String text,
      String file,
      List<Wire.Pair> fields) {
    return new BodyView(
        kind,
        notation.string(type),
        usual,
        data,
        notation.lines(text, indent),
        notation.string(text),
        file.isEmpty() ? "" : notation.string(file),
        fields.stream().map(this::field).toList(),
        fields.stream().map(Wire.Pair::name).distinct().count() == fields.size(),
        List.of(),
        List.of(),
        "");
  }

  private FieldView field(Wire.Pair field) {
    return new FieldView(
        notation.string(field.name()),
        notation.string(field.value()),
        notation.string(Wire.encode(field.name()) + "=" + field.value()));
  }
}
