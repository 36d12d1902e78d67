package dev.portolan.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.catalog.SpecKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherKindsTest {
  private static final SpecDocument.Audience PUBLIC = new SpecDocument.Audience(true, false);

  @Test
  void readsAnAsyncApiOverSeveralFiles(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/asyncapi.yaml",
                """
                asyncapi: 2.6.0
                info: {title: Lights, version: 1.0.0, description: Switch them}
                servers: {main: {url: 'kafka.example:9092', protocol: kafka}}
                channels:
                  lights: {subscribe: {message: {$ref: 'messages.yaml#/on'}}}
                components: {schemas: {Id: {type: string}}}
                """)
            .with(
                "product/messages.yaml",
                "on: {payload: {properties: {id: {$ref: 'asyncapi.yaml#/components/schemas/Id'}}}}\n");
    SpecDocument.Visible visible = specs.read("product/asyncapi.yaml").visibleTo(PUBLIC);
    specs.assertNoProblems();

    assertEquals(SpecKind.ASYNCAPI, visible.reference().kind());
    assertEquals("Lights", visible.reference().info().title());
    assertEquals("kafka://kafka.example:9092", visible.reference().servers().get(0).url());
    String yaml = visible.downloads().get("asyncapi.yaml").get();
    assertFalse(yaml.contains("messages.yaml"), yaml);
    assertTrue(yaml.contains("$ref: \"#/components/schemas/Id\""), yaml);
  }

  @Test
  void leavesNoTraceOfInternalPartsOfAnAsyncApi(@TempDir Path folder) throws IOException {
    SpecFixture specs =
        new SpecFixture(folder)
            .with(
                "product/asyncapi.yaml",
                """
                asyncapi: 3.0.0
                info: {title: Lights, version: 1.0.0}
                channels:
                  seen:
                    address: seen
                    messages:
                      on: {$ref: '#/components/messages/On'}
                      leakmessage: {$ref: '#/components/messages/Leak'}
                  leakchannel: {address: leak, x-internal: true}
                  leakchannel2: {address: leak, messages: {m: {$ref: '#/components/messages/LeakOrphan'}}}
                operations:
                  send: {action: send, channel: {$ref: '#/channels/seen'}}
                  leakoperation: {action: send, channel: {$ref: '#/channels/leakchannel'}}
                  leakoperation2: {action: send, x-internal: true, channel: {$ref: '#/channels/leakchannel2'}}
                components:
                  messages:
                    On:
                      payload: {$ref: '#/components/schemas/On'}
                      examples: [{payload: {id: 1, leakprop: 2}}]
                    Leak: {x-internal: true}
                    LeakOrphan: {payload: {$ref: '#/components/schemas/LeakOrphan'}}
                  schemas:
                    On:
                      required: [id, leakprop]
                      properties:
                        id: {type: integer}
                        leakprop: {$ref: '#/components/schemas/LeakSchema'}
                    LeakSchema: {x-internal: true}
                    LeakOrphan: {type: string}
                    Listed: {type: string}
                """);
    SpecDocument document = specs.read("product/asyncapi.yaml");
    String hidden = document.visibleTo(PUBLIC).downloads().get("asyncapi.yaml").get();
    assertFalse(hidden.toLowerCase(java.util.Locale.ROOT).contains("leak"), hidden);
    assertTrue(hidden.contains("Listed"), hidden);
    String whole =
        document
            .visibleTo(new SpecDocument.Audience(false, false))
            .downloads()
            .get("asyncapi.json")
            .get();
    assertTrue(whole.contains("leakoperation2"), whole);
  }

  @Test
  void offersGraphQlAndProtoFilesAsTheyAre(@TempDir Path folder) throws IOException {
    String graphql = "\"\"\"All films\"\"\"\nschema { query: Q }\ntype Q { a: Int }\n";
    String proto =
        "syntax = \"proto3\";\npackage films.v1;\nimport \"shared/types.proto\";\n"
            + "import \"../../outside.proto\";\nimport \"google/protobuf/any.proto\";\n";
    SpecFixture specs =
        new SpecFixture(folder)
            .with("outside.proto", "secret")
            .with("product/v1/films.graphql", graphql)
            .with("product/v1/films.proto", proto)
            .with("product/shared/types.proto", "syntax = \"proto3\";\n");
    SpecDocument.Visible film = specs.read("product/v1/films.graphql").visibleTo(PUBLIC);
    assertEquals("films", film.reference().info().title());
    assertEquals("All films", film.reference().info().description().orElseThrow());
    assertEquals(graphql, film.downloads().get("schema.graphql").get());

    SpecDocument.Visible grpc = specs.read("product/v1/films.proto").visibleTo(PUBLIC);
    assertEquals("films.v1", grpc.reference().info().title());
    assertEquals("proto3", grpc.reference().formatVersion());
    assertEquals(
        List.of("films.proto", "shared/types.proto"), List.copyOf(grpc.downloads().keySet()));
    assertEquals(proto, grpc.downloads().get("films.proto").get());
  }
}
