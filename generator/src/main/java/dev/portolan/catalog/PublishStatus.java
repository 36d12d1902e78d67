package dev.portolan.catalog;

/** Whether an item's author wants it seen. Without a word from the author it is unpublished. */
public enum PublishStatus {
  PUBLISHED,
  UNPUBLISHED
}
