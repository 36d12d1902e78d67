package dev.portolan.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.portolan.MiniCatalog;
import dev.portolan.yaml.Located;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {
  @TempDir Path folder;

  private MiniCatalog.Read read(String files) throws IOException {
    return MiniCatalog.read(
        folder, MiniCatalog.SITE, "== products/p/product.yaml\nname: P\n", files);
  }

  private List<Service> services(String files) throws IOException {
    MiniCatalog.Read read = read(files);
    assertEquals(
        List.of(), read.lines().stream().filter(line -> !line.contains("products/")).toList());
    return read.catalog().services();
  }

  @Test
  void readsEveryKey() throws IOException {
    List<Service> services =
        services(
            """
            == teams.yaml
            teams: {payments: {}}
            == services/ledger.yaml
            owner: payments
            == services/billing/service.yaml
            display_name: Billing
            description: Sends invoices
            owner: payments
            lifecycle: production
            labels: {tier: critical}
            custom_fields:
              cost_center: 00114
              uptime: 99.90
              pci: true
              dashboard: {name: Grafana, link: "https://dashboards.harbour.example"}
              nothing: null
            depends_on: [ledger, ledger]
            resources:
              - {integration: github, type: repository, name: harbour/billing}
            == services/billing/docs/runbook.md
            # Runbook
            """);

    Service billing = services.get(0);
    assertEquals(List.of("billing", "ledger"), services.stream().map(Service::name).toList());
    assertEquals(Optional.of("Sends invoices"), billing.description());
    assertEquals(Optional.of("payments"), billing.owner().flatMap(Owner::team));
    assertEquals(Optional.of(Lifecycle.PRODUCTION), billing.lifecycle());
    assertEquals("{tier=critical}", billing.labels().toString());
    assertEquals(
        List.of("TEXT 00114", "NUMBER 99.90", "FLAG true", "LINK Grafana"),
        billing.customFields().stream().map(f -> f.kind() + " " + f.text()).toList());
    assertEquals(List.of("ledger"), billing.dependsOn().stream().map(Located::value).toList());
    assertEquals("harbour/billing", billing.resources().get(0).name());
    assertEquals("Runbook", billing.documents().get(0).title());
  }

  @Test
  void tellsEachCircleOnceAndTheShortestWayRound() throws IOException {
    List<String> lines =
        read(
                """
                == services/a.yaml
                depends_on: [b]
                == services/b.yaml
                depends_on: [c, a]
                == services/c.yaml
                depends_on: [d]
                == services/d.yaml
                depends_on: [a]
                == services/e.yaml
                depends_on: [a]
                """)
            .lines()
            .stream()
            .filter(line -> line.contains("circle"))
            .map(line -> line.replaceAll(".*circle: (.*) \\[.*", "$1"))
            .toList();

    assertEquals(List.of("a → b → a", "a → b → c → d → a"), lines);
  }

  @Test
  void acceptsEveryNameThatKonnectDoes() throws IOException {
    String longest = "a".repeat(120);
    for (String name : List.of("0", "a.b-c", longest, "-a.")) {
      assertEquals(1, services("== services/x.yaml\nname: " + name + "\n").size(), name);
    }
    for (String name : List.of("Billing", "a_b", longest + "a", "..", "-", "ä")) {
      assertEquals(
          List.of(), read("== services/x.yaml\nname: " + name + "\n").catalog().services(), name);
    }
  }
}
