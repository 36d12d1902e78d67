import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes two weeks of Harbour Bank's access logs, as its gateway would: {@code java
 * HarbourTraffic.java target/traffic}. Always the same ones. Days and weeks have their rhythm,
 * latencies long tails; users move from payments-v1 to payments-v2; on the second Tuesday afternoon
 * the exchange rates fail for 50 minutes; somebody looks for doors that are not there.
 */
public final class HarbourTraffic {
  private static final Instant START = Instant.parse("2026-04-27T00:00:00Z");
  private static final int HOURS = 14 * 24;

  /** The second Tuesday, 14:10 to 15:00. */
  private static final Instant INCIDENT = Instant.parse("2026-05-05T14:10:00Z");

  private static final Instant OVER = Instant.parse("2026-05-05T15:00:00Z");

  private enum Rhythm {
    BUSINESS,
    EVENING,
    STEADY,
    NIGHT
  }

  /** A route, how often it is used in an hour of the middle of a working day, and how it answers. */
  private record Route(
      String plane,
      String service,
      String name,
      String method,
      String path,
      double hourly,
      double median,
      double spread,
      double failing,
      Rhythm rhythm) {}

  private static final String ROUTES =
      """
      production payments-v1        payments-v1-transfers         GET  /payments/v1/transfers/{id}           28  95 0.7 0.006 BUSINESS
      production payments-v1        payments-v1-transfers         POST /payments/v1/transfers                 9 160 0.6 0.009 BUSINESS
      production payments-v1        payments-v1-banks             GET  /payments/v1/banks/{bic}               6  14 0.5 0.001 BUSINESS
      production payments-v2        payments-v2-payments          GET  /payments/v2/payments/{id}            42  48 0.6 0.002 BUSINESS
      production payments-v2        payments-v2-payments          POST /payments/v2/payments                 21 118 0.6 0.004 BUSINESS
      production payments-v2        payments-v2-refunds           POST /payments/v2/refunds                   4 130 0.7 0.006 BUSINESS
      production payments-v2        payments-v2-payees            POST /payments/v2/payees/verify            12 210 0.8 0.008 BUSINESS
      production payments-v2        payments-v2-banks             GET  /payments/v2/banks/{bic}              15   4 0.5 0.001 BUSINESS
      production payments-v2        payments-v2-standing-orders   GET  /payments/v2/standing-orders           5  60 0.6 0.002 NIGHT
      production accounts-v1        accounts-v1                   GET  /accounts/v1/accounts/{id}/balances   90  32 0.6 0.001 EVENING
      production accounts-v1        accounts-v1                   GET  /accounts/v1/accounts/{id}/transactions 60 85 0.8 0.002 EVENING
      production cards-v1           cards-v1                      GET  /cards/v1/cards                       55  41 0.6 0.002 EVENING
      production cards-v1           cards-v1-detail-tokens        POST /cards/v1/cards/{id}/detail-tokens     8  75 0.5 0.003 EVENING
      production consents-v1        consents-v1                   POST /consents/v1/consents                  7  90 0.6 0.004 EVENING
      production fx-rates-v1        fx-rates-v1                   GET  /fx/v1/rates                          10  22 0.5 0.004 STEADY
      production fx-rates-v2        fx-rates-v2                   GET  /fx/v2/rates                          48  16 0.5 0.002 STEADY
      production fx-rates-v2        fx-rates-v2-stream            GET  /fx/v2/rates/stream                    2 9000 1.1 0.01 STEADY
      production statements-2024-11 documents                     GET  /documents/{id}                       11 340 0.9 0.007 BUSINESS
      production statements-2026-03 documents-2026-03             GET  /documents/{id}                        5 150 0.7 0.003 BUSINESS
      production settlement-v1      settlement-v1                 POST /settlement/v1/batches                 6 900 0.8 0.004 NIGHT
      production direct-debit-soap  direct-debit-soap             POST /soap/v1/direct-debit                  5 420 0.7 0.02  NIGHT
      production branch-finder      branch-finder                 GET  /branches/{id}                         4  35 0.5 0.001 EVENING
      staging    payments-v3        payments-v3                   POST /payments/v3/payments                  4 140 0.7 0.03  BUSINESS
      staging    payments-v3        payments-v3-batches           POST /payments/v3/batches                   1 600 0.8 0.05  BUSINESS
      staging    payments-v2        payments-v2                   GET  /payments/v2/payments/{id}             3  52 0.6 0.01  BUSINESS
      staging    cards-v2           cards-v2                      GET  /cards/v2/cards                        3  60 0.6 0.02  BUSINESS
      staging    liquidity-v1       liquidity-v1                  GET  /liquidity/v0/positions                1 240 0.9 0.04  BUSINESS
      sandbox    payments-v2        payments-v2                   POST /payments/v2/payments                  6  40 0.5 0.06  STEADY
      sandbox    accounts-v1        accounts-v1                   GET  /accounts/v1/accounts                  8  25 0.5 0.05  STEADY
      sandbox    cards-v1           cards-v1                      GET  /cards/v1/cards                        4  30 0.5 0.05  STEADY
      sandbox    fx-rates-v2        fx-rates-v2                   GET  /fx/v2/rates                           5  15 0.5 0.02  STEADY
      """;

  private static final List<String> CONSUMERS =
      List.of(
          "harbour-app", "harbour-app", "harbour-app", "harbour-web", "harbour-web", "pierside-books",
          "pierside-books", "tallyhouse", "quaypay", "quaypay", "breakwater-erp", "lighthouse-pfm");

  private static final List<String> DOORS =
      List.of("/.env", "/wp-login.php", "/admin/console", "/payments/v9/", "/favicon.ico");

  private final Random random = new Random(1847);
  private final Writer out;
  private final String plane;

  private HarbourTraffic(String plane, Writer out) {
    this.plane = plane;
    this.out = out;
  }

  /** Writes into the folder that is named first. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (String plane : List.of("production", "staging", "sandbox")) {
      Path file = folder.resolve(plane + ".ndjson.gz");
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
        new HarbourTraffic(plane, out).write();
      }
    }
  }

  private void write() throws IOException {
    List<Route> routes = new ArrayList<>();
    for (String line : ROUTES.lines().toList()) {
      String[] f = line.trim().split("\\s+");
      if (f[0].equals(plane)) {
        routes.add(
            new Route(
                f[0], f[1], f[2], f[3], f[4],
                Double.parseDouble(f[5]), Double.parseDouble(f[6]), Double.parseDouble(f[7]),
                Double.parseDouble(f[8]), Rhythm.valueOf(f[9])));
      }
    }
    for (int hour = 0; hour < HOURS; hour++) {
      for (Route route : routes) {
        int requests = poisson(route.hourly() * activity(route, hour));
        for (int i = 0; i < requests; i++) {
          request(route, START.plusMillis(3_600_000L * hour + random.nextInt(3_600_000)));
        }
      }
      for (int i = poisson(plane.equals("production") ? 1.5 : 0.1); i > 0; i--) {
        stranger(START.plusMillis(3_600_000L * hour + random.nextInt(3_600_000)));
      }
    }
    if (plane.equals("production")) {
      // What a disk that was full for a moment leaves.
      out.write("{\"response\":{\"size\":1180,\"status\":20");
    }
  }

  /** How busy an hour is, 1 being the middle of a working day. */
  private double activity(Route route, int hour) {
    int day = hour / 24;
    double clock = hour % 24 + 0.5;
    boolean weekend = day % 7 >= 5;
    double activity =
        switch (route.rhythm()) {
          case BUSINESS -> 0.06 + (weekend ? 0.18 : 1) * bell(clock, 11, 2.6) + (weekend ? 0.1 : 0.8) * bell(clock, 15, 2.2);
          case EVENING -> 0.08 + (weekend ? 0.7 : 0.5) * bell(clock, 12.5, 3) + 0.9 * bell(clock, 19.5, 2.4);
          case STEADY -> 0.5 + 0.4 * bell(clock, 13, 5) - (weekend ? 0.3 : 0);
          case NIGHT -> 0.05 + (weekend ? 0.1 : 1.2) * bell(clock, 2, 1.2);
        };
    double moved = day / 14.0;
    return switch (route.service()) {
      case "payments-v1" -> activity * (1.2 - 0.8 * moved);
      case "payments-v2" -> activity * (0.85 + 0.45 * moved);
      case "statements-2026-03" -> activity * (0.4 + 1.4 * moved);
      default -> activity * (0.95 + 0.1 * moved);
    };
  }

  private static double bell(double x, double middle, double width) {
    return StrictMath.exp(-StrictMath.pow((x - middle) / width, 2));
  }

  private int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private void request(Route route, Instant time) throws IOException {
    boolean incident =
        route.service().startsWith("fx-rates")
            && plane.equals("production")
            && time.isAfter(INCIDENT)
            && time.isBefore(OVER);
    double dice = random.nextDouble();
    int status = route.method().equals("POST") ? 201 : 200;
    if (incident && dice < 0.55) {
      status = dice < 0.2 ? 502 : 504;
    } else if (dice < route.failing()) {
      status = dice < route.failing() / 3 ? 503 : 500;
    } else if (dice < route.failing() + 0.012) {
      status = 404;
    } else if (dice < route.failing() + 0.02) {
      status = 401;
    } else if (dice < route.failing() + 0.026) {
      status = 429;
    } else if (dice < route.failing() + 0.04 && route.method().equals("POST")) {
      status = 422;
    } else if (dice < route.failing() + 0.09 && route.method().equals("GET")) {
      status = 304;
    }
    boolean proxied = status != 401 && status != 429;
    int kong = 1 + (int) StrictMath.exp(0.3 + 0.8 * random.nextGaussian());
    double slow = incident ? 8 : random.nextDouble() < 0.004 ? 12 : 1;
    int proxy =
        !proxied ? -1 : status == 504 ? 30_000 : (int) (slow * route.median() * StrictMath.exp(route.spread() * random.nextGaussian()));
    int receive = proxied ? random.nextInt(3) : 0;
    String consumer = status == 401 ? "" : CONSUMERS.get(random.nextInt(CONSUMERS.size()));
    String path = route.path().replace("{id}", id("path").toString()).replace("{bic}", "HRBRGB2L");
    entry(time, route.method(), path, status, kong, proxy, receive, route, consumer);
  }

  private void stranger(Instant time) throws IOException {
    entry(time, "GET", DOORS.get(random.nextInt(DOORS.size())), 404, 0, -1, 0, null, "");
  }

  private UUID id(String seed) {
    return UUID.nameUUIDFromBytes((seed + random.nextInt(10_000)).getBytes(StandardCharsets.UTF_8));
  }

  /** One entry, in the layout of Kong 3.9. */
  private void entry(
      Instant time,
      String method,
      String path,
      int status,
      int kong,
      int proxy,
      int receive,
      Route route,
      String consumer)
      throws IOException {
    StringBuilder line = new StringBuilder(600);
    line.append(
        String.format(
            Locale.ROOT,
            "{\"started_at\":%d,\"client_ip\":\"198.51.100.%d\",\"request\":{\"method\":\"%s\",\"uri\":\"%s\",\"size\":%d,"
                + "\"headers\":{\"host\":\"api.harbour.example\"}},\"response\":{\"status\":%d,\"size\":%d},"
                + "\"latencies\":{\"request\":%d,\"kong\":%d,\"proxy\":%d,\"receive\":%d},\"source\":\"%s\"",
            time.toEpochMilli(),
            random.nextInt(254) + 1,
            method,
            path,
            400 + random.nextInt(method.equals("POST") ? 2400 : 500),
            status,
            status >= 400 ? 240 : (int) (900 * StrictMath.exp(0.9 * random.nextGaussian())),
            Math.max(0, proxy) + kong + receive,
            kong,
            proxy,
            receive,
            proxy < 0 ? "kong" : "upstream"));
    if (route != null) {
      line.append(",\"service\":{\"name\":\"").append(route.service());
      line.append("\"},\"route\":{\"name\":\"").append(route.name()).append("\"}");
    }
    if (!consumer.isEmpty()) {
      line.append(",\"consumer\":{\"username\":\"").append(consumer).append("\"}");
    }
    out.append(line).append("}\n");
  }
}
