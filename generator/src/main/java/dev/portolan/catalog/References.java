package dev.portolan.catalog;

/** What products, versions and documents may name. */
record References(
    KnownNames portals, KnownNames controlPlanes, KnownNames authStrategies, KnownNames teams) {

  /** What may be named where {@code portolan.yaml} cannot be read: nobody knows. */
  static References withoutSite(KnownNames teams) {
    return new References(
        KnownNames.unreadable("portal-unknown", SiteReader.FILE),
        KnownNames.unreadable("control-plane-unknown", SiteReader.FILE),
        KnownNames.unreadable("auth-strategy-unknown", SiteReader.FILE),
        teams);
  }
}
