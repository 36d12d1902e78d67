package dev.portolan.hub;

/** A small catalog for the hub: things in every state of publication. */
final class Wharf {
  static final String CATALOG =
      """
      == portolan.yaml
      title: Wharf
      portals: {public: {title: Wharf Developers}, partners: {}}
      hub: {title: Wharf Hub, edit_url: "https://git.example/edit/main/{path}#L{line}"}
      control_planes:
        production:
          description: Live
          environment: production
          proxy_urls: [https://api.wharf.example]
        staging: {environment: staging}
      == teams.yaml
      teams:
        cranes: {display_name: Crane drivers, email: cranes@wharf.example}
        idle: {display_name: Idle}
      == gateway/production.yaml
      _format_version: "3.0"
      services:
        - name: berths-v1
          url: https://berths.internal:8443/v1
          tags: [berths]
          routes:
            - name: berths
              paths: [/berths]
              methods: [GET, POST]
              protocols: [https]
              plugins:
                - {name: cors}
          plugins:
            - {name: key-auth, tags: [konnect-managed-plugin], config: {key_names: [SECRET-NAME]}}
        - name: silent
          host: silent.internal
          routes: [{name: silent, paths: [/silent]}]
      plugins:
        - {name: rate-limiting, enabled: false, config: {minute: 5}}
      == products/berths/product.yaml
      name: Berths
      description: Where ships lie.
      owner: cranes
      labels: {tier: Gold, Env: prod}
      public_labels: {area: Quay}
      publish_status: published
      portals: [public]
      == products/berths/versions/v1/version.yaml
      name: "1.0"
      publish_status: published
      deprecated: true
      sunset: 2030-01-31
      released: 2024-02-03
      gateway_service: {control_plane: production, name: berths-v1}
      labels: {tier: bronze}
      == products/berths/versions/v1/openapi.yaml
      openapi: 3.1.0
      info: {title: Berths, version: "1.0"}
      paths:
        /berths:
          get:
            operationId: listBerths
            summary: List berths
            responses: {"200": {description: Done}}
      == products/berths/versions/v2/version.yaml
      name: "2.0"
      released: 2025-02-03
      gateway_service: {control_plane: staging, name: berths-v2}
      == products/berths/docs/10-mooring.md
      ---
      status: published
      ---
      # Mooring
      How to moor. See [drafts](20-drafts.md).
      == products/berths/docs/20-drafts.md
      # Drafts
      Still being written.
      == products/cranes/product.yaml
      name: Cranes
      labels: {tier: gold}
      portals: [partners]
      == products/cranes/versions/v1/version.yaml
      publish_status: published
      portals: {partners: {publish_status: unpublished}}
      == pages/about.md
      # About
      A page nobody has published.
      """;

  private Wharf() {}
}
