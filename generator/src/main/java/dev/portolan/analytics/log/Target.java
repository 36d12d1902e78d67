package dev.portolan.analytics.log;

/**
 * Where a gateway sent a request, in the words of its log. What the log does not say is empty; all
 * is where the gateway knew no route.
 */
public record Target(String serviceId, String serviceName, String routeId, String routeName) {
  /** Where the log names neither service nor route. */
  public static final Target NONE = new Target("", "", "", "");
}
