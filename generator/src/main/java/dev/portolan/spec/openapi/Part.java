package dev.portolan.spec.openapi;

/** The kinds of objects that an OpenAPI document is made of. */
enum Part {
  DOCUMENT,
  INFO,
  SERVER,
  COMPONENTS,
  PATHS,
  PATH_ITEM,
  OPERATION,
  PARAMETER,
  REQUEST_BODY,
  MEDIA_TYPE,
  ENCODING,
  RESPONSES,
  RESPONSE,
  CALLBACK,
  EXAMPLE,
  LINK,
  HEADER,
  TAG,
  TAG_GROUP,
  SCHEMA,
  DISCRIMINATOR,
  SECURITY_SCHEME,
  SECURITY_REQUIREMENT,
  EXTERNAL_DOCS;

  /** How a message names it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
