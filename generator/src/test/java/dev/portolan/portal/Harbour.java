package dev.portolan.portal;

/** A small catalog with something of everything. */
final class Harbour {
  static final String SITE =
      """
      == portolan.yaml
      title: Harbour Developers
      description: APIs of a small bank.
      organization: {name: Harbour Bank, url: https://harbour.example}
      portals:
        public:
          url: https://developers.harbour.example
          menus: {main: [{title: Status, url: https://status.harbour.example}]}
      control_planes:
        production: {environment: production, proxy_urls: [https://api.harbour.example]}
      auth_strategies:
        key: {display_name: API key, type: key_auth, key_names: [apikey, x-key]}
        oauth: {display_name: Harbour ID, type: openid_connect, issuer: https://id.harbour.example, scopes: [pay], auth_methods: [bearer]}
      """;

  static final String PAYMENTS =
      """
      == products/payments/product.yaml
      name: Payments
      description: Move money between accounts.
      public_labels: {area: Money, audience: Fintechs}
      labels: {cost_center: cc-4711}
      publish_status: published
      support: {email: pay@harbour.example, url: https://harbour.example/help}
      == products/payments/versions/v1/version.yaml
      name: "1.0"
      publish_status: published
      deprecated: true
      sunset: 2027-06-30
      released: 2022-05-01
      == products/payments/versions/v2/version.yaml
      name: "2.0"
      publish_status: published
      released: 2026-05-01
      gateway_service: {control_plane: production, name: payments-v2}
      access:
        auth_strategy: key
        application_registration: {enabled: true, approval: manual, url: https://harbour.example/apply}
      == products/payments/versions/v2/openapi.yaml
      openapi: 3.1.0
      info: {title: Payments API, version: "2.0"}
      servers: [{url: /pay/v2}]
      paths:
        /refunds:
          get:
            operationId: listRefunds
            summary: List refunds
            responses: {"200": {description: Done}}
          post:
            operationId: createRefund
            summary: Create a refund
            deprecated: true
            responses: {"201": {description: Made}}
      components:
        schemas:
          Refund: {type: object, properties: {id: {type: string}}}
      == products/payments/docs/10-start.md
      ---
      title: Start here
      status: published
      description: The first steps.
      ---
      Read [about refunds](refunds/index.md#how-long-it-takes) and look:

      ![A flow](../assets/flow.svg)

      ## Before

      ### Keys

      ## After
      == products/payments/docs/refunds/index.md
      ---
      title: Refunds
      status: published
      ---
      ## How long it takes
      Days.
      == products/payments/docs/refunds/partial.md
      ---
      title: Partial refunds
      status: published
      ---
      Back to [the start](../10-start.md).
      == products/payments/assets/flow.svg
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40"/></svg>
      == products/payments/assets/unused.svg
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 1h40"/></svg>
      """;

  static final String CARDS =
      """
      == products/cards/product.yaml
      name: Cards
      description: Issue cards.
      public_labels: {area: Cards}
      publish_status: published
      """;

  static final String PAGES =
      """
      == pages/about.md
      ---
      title: About us
      status: published
      description: Who we are.
      ---
      A bank.
      """;

  private Harbour() {}
}
