package dev.portolan.analytics.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.analytics.log.Entries.Measure;

/**
 * Reads what Kong's logging plugins write for HTTP ({@code kong/pdk/log.lua}, {@code serialize}).
 * Its latencies are in milliseconds, whole or fractional, and −1 where there is none. Since 3.7 the
 * gateway's own one leaves out the receiving of the response, which is added again, so that logs of
 * all versions can be compared.
 */
final class KongReader implements LineReader {
  /** 2001-09-09: what lies before are seconds. */
  private static final long EARLIEST = 1_000_000_000_000L;

  /** 2100-01-01. */
  private static final long LATEST = 4_102_444_800_000L;

  private static final int MICROS = 1000;
  private static final long NONE = Long.MIN_VALUE;

  private static final byte[] STARTED_AT = "started_at".getBytes(US_ASCII);
  private static final byte[] RESPONSE = "response".getBytes(US_ASCII);
  private static final byte[] REQUEST = "request".getBytes(US_ASCII);
  private static final byte[] LATENCIES = "latencies".getBytes(US_ASCII);
  private static final byte[] SERVICE = "service".getBytes(US_ASCII);
  private static final byte[] ROUTE = "route".getBytes(US_ASCII);
  private static final byte[] CONSUMER = "consumer".getBytes(US_ASCII);
  private static final byte[] STATUS = "status".getBytes(US_ASCII);
  private static final byte[] SIZE = "size".getBytes(US_ASCII);
  private static final byte[] KONG = "kong".getBytes(US_ASCII);
  private static final byte[] PROXY = "proxy".getBytes(US_ASCII);
  private static final byte[] RECEIVE = "receive".getBytes(US_ASCII);
  private static final byte[] ID = "id".getBytes(US_ASCII);
  private static final byte[] NAME = "name".getBytes(US_ASCII);
  private static final byte[] USERNAME = "username".getBytes(US_ASCII);

  private final boolean alone;
  private final JsonCursor json = new JsonCursor();
  private final Word serviceId = new Word();
  private final Word serviceName = new Word();
  private final Word routeId = new Word();
  private final Word routeName = new Word();
  private final Word consumer = new Word();
  private final Word consumerId = new Word();
  private long time;
  private long status;
  private long requestSize;
  private long responseSize;
  private long request;
  private long kong;
  private long proxy;
  private long receive;

  /**
   * A reader.
   *
   * @param alone whether nothing may follow an entry
   */
  KongReader(boolean alone) {
    this.alone = alone;
  }

  @Override
  public int read(byte[] bytes, int from, int to, Entries out) throws DamagedException {
    json.start(bytes, from, to);
    if (json.peek() != '{') {
      json.skip();
      throw (json.atEnd() ? Damage.NO_OBJECT : Damage.SYNTAX).exception();
    }
    forget();
    walk();
    if (alone && !json.atEnd()) {
      json.skip();
      throw Damage.NO_OBJECT.exception();
    }
    check();
    out.add(time, target(out.targets()), consumer(out.consumers()), (int) status);
    out.measure(Measure.RESPONSE_LATENCY, request);
    out.measure(Measure.KONG_LATENCY, kong < 0 ? kong : kong + Math.max(0, receive));
    out.measure(Measure.UPSTREAM_LATENCY, proxy);
    out.measure(Measure.REQUEST_SIZE, requestSize);
    out.measure(Measure.RESPONSE_SIZE, responseSize);
    return json.position();
  }

  private void forget() {
    serviceId.clear();
    serviceName.clear();
    routeId.clear();
    routeName.clear();
    consumer.clear();
    consumerId.clear();
    time = NONE;
    status = NONE;
    requestSize = NONE;
    responseSize = NONE;
    request = NONE;
    kong = NONE;
    proxy = NONE;
    receive = NONE;
  }

  private void walk() throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(STARTED_AT)) {
        time = json.scaled(1, NONE);
      } else if (json.peek() != '{') {
        json.skip();
      } else if (json.keyIs(RESPONSE)) {
        response();
      } else if (json.keyIs(REQUEST)) {
        request();
      } else if (json.keyIs(LATENCIES)) {
        latencies();
      } else if (json.keyIs(SERVICE)) {
        entity(serviceId, serviceName);
      } else if (json.keyIs(ROUTE)) {
        entity(routeId, routeName);
      } else if (json.keyIs(CONSUMER)) {
        consumer();
      } else {
        json.skip();
      }
    }
  }

  private void response() throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(STATUS)) {
        if (json.isWhole()) {
          status = json.scaled(1, NONE);
        } else {
          status = NONE;
          json.skip();
        }
      } else if (json.keyIs(SIZE)) {
        responseSize = json.scaled(1, NONE);
      } else {
        json.skip();
      }
    }
  }

  private void request() throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(SIZE)) {
        requestSize = json.scaled(1, NONE);
      } else {
        json.skip();
      }
    }
  }

  private void latencies() throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(REQUEST)) {
        request = json.scaled(MICROS, NONE);
      } else if (json.keyIs(KONG)) {
        kong = json.scaled(MICROS, NONE);
      } else if (json.keyIs(PROXY)) {
        proxy = json.scaled(MICROS, NONE);
      } else if (json.keyIs(RECEIVE)) {
        receive = json.scaled(MICROS, NONE);
      } else {
        json.skip();
      }
    }
  }

  private void entity(Word id, Word name) throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(ID)) {
        id.take(json);
      } else if (json.keyIs(NAME)) {
        name.take(json);
      } else {
        json.skip();
      }
    }
  }

  private void consumer() throws DamagedException {
    for (boolean more = json.enter(); more; more = json.next()) {
      if (json.keyIs(USERNAME)) {
        consumer.take(json);
      } else if (json.keyIs(ID)) {
        consumerId.take(json);
      } else {
        json.skip();
      }
    }
  }

  private void check() throws DamagedException {
    if (time < EARLIEST || time >= LATEST) {
      throw Damage.TIME.exception();
    } else if (status < 0 || status > 999) {
      throw Damage.STATUS.exception();
    } else if (request < 0) {
      throw Damage.LATENCY.exception();
    }
  }

  private int target(Names<Target> targets) {
    targets.begin();
    serviceId.addTo(targets);
    serviceName.addTo(targets);
    routeId.addTo(targets);
    routeName.addTo(targets);
    return targets.number(
        () -> new Target(serviceId.text(), serviceName.text(), routeId.text(), routeName.text()));
  }

  private int consumer(Names<String> consumers) {
    Word name = consumer.isEmpty() ? consumerId : consumer;
    consumers.begin();
    if (!name.isEmpty()) {
      name.addTo(consumers);
    }
    return consumers.number(name::text);
  }

  /** A text of a line that is still there when the line has been read. */
  private static final class Word {
    private byte[] bytes = {};
    private int from;
    private int to;

    void clear() {
      from = 0;
      to = 0;
    }

    boolean isEmpty() {
      return from == to;
    }

    void take(JsonCursor json) throws DamagedException {
      clear();
      if (!json.isText()) {
        return;
      }
      if (json.textEscaped()) {
        bytes = json.text().getBytes(UTF_8);
        to = bytes.length;
      } else {
        bytes = json.bytes();
        from = json.textFrom();
        to = json.textTo();
      }
    }

    <T> void addTo(Names<T> names) {
      names.part(bytes, from, to);
    }

    String text() {
      return new String(bytes, from, to - from, UTF_8);
    }
  }
}
