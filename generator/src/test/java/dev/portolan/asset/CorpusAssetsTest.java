package dev.portolan.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portolan.Corpora;
import dev.portolan.diagnostic.Diagnostics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every image of the corpora. */
class CorpusAssetsTest {
  @Test
  void acceptsEveryRealImageAndKeepsItsPicture() throws IOException {
    Path corpora = Corpora.required();
    int seen = 0;
    for (Path file : images(corpora)) {
      if (file.toString().contains("hostile")) {
        continue;
      }
      Diagnostics problems = new Diagnostics();
      byte[] bytes = Files.readAllBytes(file);
      String name = corpora.relativize(file).toString();
      Optional<Asset> asset = Assets.of(name, bytes, problems);
      assertTrue(asset.isPresent(), () -> name + " " + problems.sorted());
      assertTrue(asset.get().width() > 0, name);
      assertTrue(asset.get().bytes().length <= bytes.length * 1.1 + 100, name);
      Optional<Asset> again = Assets.of(name, asset.get().bytes(), new Diagnostics());
      assertArrayEquals(asset.get().bytes(), again.orElseThrow().bytes(), name);
      if (asset.get().type() == AssetType.PNG || asset.get().type() == AssetType.JPEG) {
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(bytes));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(asset.get().bytes()));
        assertEquals(before.getWidth(), after.getWidth(), name);
        assertEquals(
            before.getRGB(0, before.getHeight() / 2), after.getRGB(0, after.getHeight() / 2));
      }
      seen++;
    }
    System.out.println("images of the corpora that became assets: " + seen);
  }

  @Test
  void makesHostileImagesHarmless() throws IOException {
    for (Path file : images(Corpora.required().resolve("samples/hostile"))) {
      Diagnostics problems = new Diagnostics();
      String name = file.getFileName().toString();
      Optional<Asset> asset = Assets.of(name, Files.readAllBytes(file), problems);
      if (asset.isEmpty()) {
        assertEquals(name, problems.sorted().get(0).location().file());
      } else {
        String text = new String(asset.get().bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(
            Stream.of("<script", "onload=\"", "example.invalid", "ENTITY", "<?xml-stylesheet")
                .noneMatch(text::contains),
            () -> name + " " + text);
      }
    }
  }

  private static List<Path> images(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> AssetType.ofName(file.getFileName().toString()).isPresent())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
