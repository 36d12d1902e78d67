package dev.portolan.catalog;

import dev.portolan.catalog.Kongctl.Resource;
import dev.portolan.yaml.Loose;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What kongctl's files say of services of the Service Catalog and of access strategies. */
final class KongctlServices {
  private final Kongctl kongctl;

  KongctlServices(Kongctl kongctl) {
    this.kongctl = kongctl;
  }

  /** The services, in the order of the files. */
  List<Service> services(List<Team> teams) {
    List<Service> services = new ArrayList<>();
    for (Resource service : kongctl.all("catalog_services")) {
      kongctl
          .text(service, "name")
          .filter(ServiceName::is)
          .map(name -> service(service, name, teams))
          .ifPresent(services::add);
    }
    return services;
  }

  private Service service(Resource service, String name, List<Team> teams) {
    SortedMap<String, String> labels = new TreeMap<>();
    for (String label : service.all().entries("labels").keySet()) {
      kongctl.text(service, "labels", label).ifPresent(value -> labels.put(label, value));
    }
    Optional<Owner> owner =
        kongctl
            .text(service, "custom_fields", "owner")
            .map(
                who ->
                    new Owner(
                        who,
                        teams.stream().map(Team::name).filter(who::equals).findFirst(),
                        Owner.By.CATALOG,
                        service.at("custom_fields", "owner").place()));
    return new Service(
        name,
        kongctl.text(service, "display_name").orElse(name),
        kongctl.text(service, "description"),
        owner,
        Optional.empty(),
        labels,
        customFields(service),
        List.of(),
        List.of(),
        List.of(),
        service.file(),
        false,
        service.place());
  }

  private static List<CustomField> customFields(Resource service) {
    List<CustomField> fields = new ArrayList<>();
    for (Map.Entry<String, Loose> field : service.all().entries("custom_fields").entrySet()) {
      Loose value = field.getValue();
      if (value.isMapping()) {
        value
            .text("name")
            .ifPresent(
                text ->
                    fields.add(
                        new CustomField(
                            field.getKey(),
                            CustomField.Kind.LINK,
                            text,
                            value.text("link").filter(KongctlServices::isWebAddress))));
      } else if (!field.getKey().equals("owner")) {
        CustomField.Kind kind =
            value.flag().isPresent() ? CustomField.Kind.FLAG : CustomField.Kind.TEXT;
        value
            .text()
            .ifPresent(
                text -> fields.add(new CustomField(field.getKey(), kind, text, Optional.empty())));
      }
    }
    return fields;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The strategies of the site, and those that {@code known} does not have. */
  List<AuthStrategy> strategies(List<AuthStrategy> known) {
    List<AuthStrategy> strategies = new ArrayList<>(known);
    for (Resource strategy : kongctl.all("application_auth_strategies")) {
      Optional<String> ref = strategy.ref();
      boolean isNew = strategies.stream().noneMatch(s -> ref.filter(s.name()::equals).isPresent());
      Optional<AuthStrategy.Type> type =
          kongctl
              .text(strategy, "strategy_type")
              .flatMap(
                  text ->
                      switch (text) {
                        case "key_auth" -> Optional.of(AuthStrategy.Type.KEY_AUTH);
                        case "openid_connect" -> Optional.of(AuthStrategy.Type.OPENID_CONNECT);
                        default -> Optional.empty();
                      });
      if (ref.isPresent() && isNew && type.isPresent()) {
        strategies.add(strategy(strategy, ref.get(), type.get()));
      }
    }
    return strategies;
  }

  private AuthStrategy strategy(Resource strategy, String ref, AuthStrategy.Type type) {
    // Examples of kongctl write the name of the configuration in both ways.
    Resource key = first(strategy.at("configs", "key_auth"), strategy.at("configs", "key-auth"));
    Resource oidc =
        first(strategy.at("configs", "openid_connect"), strategy.at("configs", "openid-connect"));
    List<String> keyNames = key.all().texts("key_names");
    boolean keys = type == AuthStrategy.Type.KEY_AUTH;
    return new AuthStrategy(
        ref,
        kongctl.text(strategy, "display_name").orElse(ref),
        type,
        keys && keyNames.isEmpty() ? List.of("apikey") : keyNames,
        kongctl.text(oidc, "issuer").filter(KongctlServices::isWebAddress),
        oidc.all().texts("scopes"),
        oidc.all().texts("auth_methods"),
        Optional.empty(),
        strategy.place());
  }

  private static Resource first(Resource one, Resource other) {
    return one.all().isPresent() ? one : other;
  }
}
