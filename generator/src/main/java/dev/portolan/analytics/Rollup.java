package dev.portolan.analytics;

import dev.portolan.analytics.log.Entries;
import dev.portolan.analytics.log.Entries.Measure;
import dev.portolan.analytics.log.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Adds up entries, in DuckDB. It lives in memory and in a folder of its own for what does not fit
 * there; it may open no other file, no connection, and load nothing.
 */
final class Rollup implements AutoCloseable {
  /** Entries are added up when so many have come. */
  private static final int TOGETHER = 1_000_000;

  /** A log with more consumers counts the rest as one. */
  private static final int MOST_NAMES = 100_000;

  private static final String MEMORY = "384MB";

  /** Takes the rows of a query. */
  @FunctionalInterface
  interface Rows {
    void row(ResultSet row) throws SQLException;
  }

  private final Path folder;
  private final Connection database;
  private final long grain;
  private final Map<Target, Integer> targets = new LinkedHashMap<>();
  private final Map<String, Integer> consumers = new LinkedHashMap<>();
  private int waiting;

  private Rollup(Path folder, Connection database, long grain) {
    this.folder = folder;
    this.database = database;
    this.grain = grain;
  }

  /**
   * An empty roll-up.
   *
   * @param grain milliseconds that are counted as one time
   */
  static Rollup open(long grain, int threads) throws IOException {
    Path folder = Files.createTempDirectory("portolan-rollup");
    try {
      Rollup rollup = new Rollup(folder, connect(folder, threads), grain);
      rollup.create();
      return rollup;
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static Connection connect(Path folder, int threads) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("threads", String.valueOf(threads));
    properties.setProperty("memory_limit", MEMORY);
    properties.setProperty("temp_directory", folder.toString());
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    properties.setProperty("preserve_insertion_order", "false");
    try {
      return new DuckDBDriver().connect("jdbc:duckdb:", properties);
    } catch (SQLException | LinkageError e) {
      throw new IOException(
          "DuckDB, which adds up logs, does not start on this machine: " + e.getMessage(), e);
    }
  }

  private void create() throws IOException {
    execute("SET enable_external_access = false");
    execute("SET lock_configuration = true");
    execute(
        "CREATE TABLE entries (started_at BIGINT, control_plane INTEGER, service INTEGER,"
            + " route INTEGER, consumer INTEGER, status INTEGER, response_latency BIGINT,"
            + " kong_latency BIGINT, upstream_latency BIGINT, request_size BIGINT,"
            + " response_size BIGINT)");
    execute("CREATE TABLE rollup AS SELECT * FROM (" + rollup() + ") AS nothing");
  }

  private String rollup() {
    return Sql.query(
        "rollup", Map.of("double", "DOUBLE", "scale", Buckets.SCALE + "e0", "grain", grain + "e0"));
  }

  /** Adds entries of a control plane. */
  void add(int controlPlane, Entries entries, boolean withConsumers) throws IOException {
    int[] services = numbers(entries.targetNames().stream().map(Rollup::service).toList());
    int[] routes = numbers(entries.targetNames());
    int[] people = new int[entries.consumerNames().size()];
    for (int i = 0; i < people.length && withConsumers; i++) {
      people[i] = consumer(entries.consumerNames().get(i));
    }
    try (DuckDBAppender appender =
        database.unwrap(DuckDBConnection.class).createAppender("main", "entries")) {
      for (int i = 0; i < entries.size(); i++) {
        appender.beginRow().append(entries.time(i)).append(controlPlane);
        appender.append(services[entries.target(i)]).append(routes[entries.target(i)]);
        appender.append(people[entries.consumer(i)]).append(entries.status(i));
        for (Measure measure : MEASURES) {
          long value = entries.measure(measure, i);
          if (value == Entries.ABSENT) {
            appender.appendNull();
          } else {
            appender.append(value);
          }
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    waiting += entries.size();
    if (waiting >= TOGETHER) {
      addUp();
    }
  }

  private static final Measure[] MEASURES = Measure.values();

  private static Target service(Target target) {
    return new Target(target.serviceId(), target.serviceName(), "", "");
  }

  private int[] numbers(List<Target> things) {
    return things.stream()
        .mapToInt(target -> targets.computeIfAbsent(target, t -> targets.size()))
        .toArray();
  }

  private int consumer(String name) {
    Integer known = consumers.get(name);
    if (known != null) {
      return known;
    }
    String counted = consumers.size() < MOST_NAMES ? name : "";
    return consumers.computeIfAbsent(counted, n -> consumers.size());
  }

  /** Services and routes by the number that stands for them in rows. */
  List<Target> targets() {
    return new ArrayList<>(targets.keySet());
  }

  /** Consumers by number; an empty name is nobody. */
  List<String> consumers() {
    return new ArrayList<>(consumers.keySet());
  }

  private void addUp() throws IOException {
    execute("INSERT INTO rollup " + rollup());
    execute("TRUNCATE entries");
    waiting = 0;
  }

  /** Runs a query over what was added, for times from {@code from} on and before {@code to}. */
  void query(String name, Instant from, Instant to, Rows rows) throws IOException {
    if (waiting > 0) {
      addUp();
    }
    String sql =
        Sql.query(
            name,
            Map.of(
                "from", String.valueOf(Math.floorDiv(from.toEpochMilli(), grain)),
                "to", String.valueOf(Math.floorDiv(to.toEpochMilli(), grain))));
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.row(result);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The time that stands in rows as {@code time}. */
  Instant time(long time) {
    return Instant.ofEpochMilli(time * grain);
  }

  private void execute(String sql) throws IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IOException failed(SQLException e) {
    return new IOException("adding up logs failed: " + e.getMessage(), e);
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
