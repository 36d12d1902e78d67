package dev.portolan.portal;

/**
 * What a portal shows of its brand; paths from the root of the site.
 *
 * @param logo in the header
 * @param ownLogo whether it is the portal's; it may have the portal's name in it
 * @param logoDark the same for the dark scheme; empty: one is for both
 * @param icon in the browser's tab
 * @param iconType its media type
 * @param css a style sheet after all others; may be empty
 * @param footer what stands at the foot of each page; may be empty
 */
public record BrandView(
    String logo,
    boolean ownLogo,
    String logoDark,
    String icon,
    String iconType,
    String css,
    String footer) {

  /** A brand of those files; what it has not is the theme's. */
  public static BrandView of(BrandFiles files, String footer) {
    String logo = files.logo().map(BrandFiles.File::path).orElse("assets/logo.svg");
    return new BrandView(
        logo,
        files.logo().isPresent(),
        files.logoDark().map(BrandFiles.File::path).orElse(""),
        files.icon().map(BrandFiles.File::path).orElse(logo),
        files.icon().or(files::logo).map(BrandFiles.File::mediaType).orElse("image/svg+xml"),
        files.css().map(BrandFiles.File::path).orElse(""),
        footer);
  }
}
