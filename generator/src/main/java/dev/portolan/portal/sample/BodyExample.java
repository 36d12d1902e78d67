package dev.portolan.portal.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.portolan.spec.Operation.MediaType;
import java.util.Optional;

/**
 * A body that a sample can send.
 *
 * @param media what it is an example of
 * @param value as data; absent where it is elsewhere
 * @param serialized as it goes over the wire, where the author says so
 */
public record BodyExample(MediaType media, Optional<JsonNode> value, Optional<String> serialized) {}
