package dev.portolan.lint;

import java.util.List;
import java.util.regex.Pattern;

/** A version that stands in the server's address or in every path. */
final class VersioningRules implements Rules {
  private static final Pattern VERSION =
      Pattern.compile("(?:^|.*/)v[0-9]+(?:\\.[0-9]+)*(?:[/{?#].*)?");

  @Override
  public void check(Api api, Findings findings) {
    if (api.isSwagger() && VERSION.matcher(api.root().text("basePath")).matches()) {
      return;
    }
    List<Api.Part> servers = api.root().child("servers").items();
    boolean inServers =
        !servers.isEmpty()
            && servers.stream().allMatch(s -> VERSION.matcher(s.text("url")).matches());
    for (Api.Part path : inServers ? List.<Api.Part>of() : api.paths()) {
      String text = path.pointer().substring("/paths/".length()).replace("~1", "/");
      if (!VERSION.matcher(text).matches()) {
        findings.warning(
            "address-has-version", path, "no version is in the address of \"" + text + "\"");
      }
    }
  }
}
