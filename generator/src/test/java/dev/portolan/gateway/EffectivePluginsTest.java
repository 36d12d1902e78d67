package dev.portolan.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectivePluginsTest {
  private static final String DECK =
      """
      services:
      - name: pay
        host: pay.internal
        plugins:
        - {name: rate-limiting}
        - {name: acl, tags: [konnect-managed-plugin]}
        routes:
        - name: refunds
          paths: [/refunds]
          plugins:
          - {name: rate-limiting}
          - {name: cors, enabled: false}
        - {name: payments, paths: [/payments]}
      - name: other
        host: other.internal
        plugins: [{name: prometheus}]
        routes: [{name: else, paths: [/else], plugins: [{name: key-auth}]}]
      plugins:
      - {name: rate-limiting}
      - {name: cors}
      - {name: rate-limiting, consumer: alice, service: pay}
      - {name: correlation-id}
      """;

  @TempDir Path folder;

  @Test
  void listsWhatRequestsOfAServiceMeetNarrowestFirst() throws IOException {
    Gateway gateway = Decks.read(folder, DECK);

    assertEquals(
        List.of(
            "rate-limiting consumer-service NONE",
            "rate-limiting route IN_PART",
            "cors route off NONE",
            "rate-limiting service IN_PART",
            "acl service managed NONE",
            "rate-limiting global WHOLLY",
            "cors global NONE",
            "correlation-id global NONE"),
        texts(EffectivePlugins.of(gateway, gateway.serviceNamed("pay").orElseThrow())));
  }

  @Test
  void listsWhatRequestsOfARouteMeet() throws IOException {
    Gateway gateway = Decks.read(folder, DECK);
    GatewayService pay = gateway.serviceNamed("pay").orElseThrow();

    assertEquals(
        List.of(
            "rate-limiting consumer-service NONE",
            "rate-limiting service IN_PART",
            "acl service managed NONE",
            "rate-limiting global WHOLLY",
            "cors global NONE",
            "correlation-id global NONE"),
        texts(EffectivePlugins.of(gateway, Optional.of(pay), pay.routes().get(1))));
    EffectivePlugin wide =
        EffectivePlugins.of(gateway, Optional.of(pay), pay.routes().get(0)).stream()
            .filter(p -> p.level() == EffectivePlugin.Level.SERVICE)
            .findFirst()
            .orElseThrow();
    assertEquals(EffectivePlugin.Shadow.WHOLLY, wide.shadow());
    assertEquals(2, wide.shadowedBy().size());
  }

  @Test
  void knowsPluginsOfConsumersAndTheirGroups() throws IOException {
    Gateway gateway =
        Decks.read(
            folder,
            """
            services: [{name: pay, host: pay.internal, plugins: [{name: limit}]}]
            consumers: [{username: me, plugins: [{name: limit, service: pay}]}]
            consumer_groups: [{name: gold, plugins: [{name: limit}]}]
            plugins: [{name: limit, consumer_group: silver}]
            """);

    assertEquals(
        List.of(
            "limit consumer-service NONE",
            "limit consumer-group IN_PART",
            "limit consumer-group IN_PART",
            "limit service IN_PART"),
        texts(EffectivePlugins.of(gateway, gateway.services().get(0))));
    assertEquals(
        List.of(Optional.of("gold"), Optional.of("silver")),
        gateway.plugins().stream()
            .map(p -> p.scope().consumerGroup())
            .filter(Optional::isPresent)
            .sorted(Comparator.comparing(Optional::get))
            .toList());
  }

  @Test
  void orders12ScopesAsTheGatewayDoes() {
    Plugin.Scope nobody =
        new Plugin.Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(EffectivePlugin.Level.GLOBAL, EffectivePlugin.Level.of(nobody));
    assertEquals(12, EffectivePlugin.Level.values().length);
    assertEquals("consumer-group-route", level(false, true, false, true));
    assertEquals("consumer-route-service", level(true, true, true, false));
    assertEquals("route-service", level(true, true, false, false));
    assertEquals("consumer", level(false, false, true, false));
  }

  private static String level(boolean service, boolean route, boolean consumer, boolean group) {
    return EffectivePlugin.Level.of(
            new Plugin.Scope(
                Optional.of("s").filter(s -> service),
                Optional.of("r").filter(r -> route),
                Optional.of("c").filter(c -> consumer),
                Optional.of("g").filter(g -> group)))
        .word();
  }

  private static List<String> texts(List<EffectivePlugin> plugins) {
    return plugins.stream()
        .map(
            p ->
                p.plugin().name()
                    + " "
                    + p.level().word()
                    + (p.plugin().enabled() ? "" : " off")
                    + (p.managed() ? " managed" : "")
                    + " "
                    + p.shadow())
        .toList();
  }
}
