package dev.portolan.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.portolan.search.Entry.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The files that search reads; {@code search.js} of the theme is the other half.
 *
 * <p>Entries are numbered by rank: the current before the older before the deprecated, and by kind
 * in that; so a lower number is the better one of two that fit a query equally well. There are
 * three sorts of files. {@code index.js} is read first: how entries are numbered, what is in which
 * file, and the places. {@code words-N.js} have the words from one to another, each with the
 * entries it stands in, by what it is there ({@link Field}). {@code entries-N.js} have what is
 * shown of the entries. All are calls of {@code portolanSearch.add(NAME, DATA)}.
 */
public final class SearchIndex {
  /** Characters of a file, about; some 15 kB when they travel. */
  private static final int WORDS_SIZE = 48_000;

  private static final int ENTRIES_SIZE = 24_000;
  private static final int EXCERPT = 220;
  private static final int IDENTIFIER_WORDS = 6;

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Entry> entries;
  private final Function<Kind, String> one;
  private final Function<Kind, String> several;

  /** What a word is in an entry. The order is that of the columns in the files. */
  private enum Field {
    /** All of the title or of a name, written together. */
    WHOLE,
    /** The first of the title. */
    FIRST,
    /** Another one of the title or of a name. */
    TITLE,
    /** What is said of it, and where it is. */
    WORDS,
    TEXT,
    /** A segment of a route, with its slash. */
    ROUTE
  }

  /**
   * An index of {@code entries}; those of one place belong together and are in its order.
   *
   * @param one what readers call one of a kind
   * @param several what they call several
   */
  public SearchIndex(
      Collection<Entry> entries, Function<Kind, String> one, Function<Kind, String> several) {
    this.one = one;
    this.several = several;
    this.entries =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.place().age())
                    .thenComparing(Entry::kind)) // stable: else as they came
            .toList();
  }

  /** The files by their names. */
  public SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    ObjectNode index = JSON.createObjectNode();
    index.put("size", entries.size());
    kinds(index);
    groups(index.putArray("groups"));
    places(index.putArray("places"));
    words(files, index.putArray("words"));
    shown(files, index.putArray("entries"));
    files.put("index.js", script("index", index));
    return files;
  }

  /** For each kind its words and its name; no words where there is nothing of it. */
  private void kinds(ObjectNode index) {
    Set<Kind> used = EnumSet.noneOf(Kind.class);
    entries.forEach(entry -> used.add(entry.kind()));
    ArrayNode kinds = index.putArray("kinds");
    for (Kind kind : Kind.values()) {
      kinds
          .addArray()
          .add(used.contains(kind) ? one.apply(kind) : "")
          .add(used.contains(kind) ? several.apply(kind) : "")
          .add(kind.word());
    }
  }

  /** For each run of entries of one age and kind: age, kind, and the number of the first. */
  private void groups(ArrayNode groups) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Entry before = i == 0 ? null : entries.get(i - 1);
      if (before == null
          || before.kind() != entry.kind()
          || before.place().age() != entry.place().age()) {
        groups.addArray().add(entry.place().age().ordinal()).add(entry.kind().ordinal()).add(i);
      }
    }
  }

  /** Each place with the entries in it. */
  private void places(ArrayNode places) {
    record Name(String folder, String product, String version) {}
    Map<Name, Postings> members = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Place place = entries.get(i).place();
      Name name = new Name(place.folder(), place.product(), place.version());
      if (!place.product().isEmpty()) {
        members.computeIfAbsent(name, n -> new Postings()).add(i);
      }
    }
    members.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Name, Postings> e) -> e.getKey().product())
                .thenComparing(e -> e.getKey().folder()))
        .forEach(
            e ->
                places
                    .addArray()
                    .add(e.getKey().folder())
                    .add(e.getKey().product())
                    .add(e.getKey().version())
                    .add(e.getValue().toString()));
  }

  private void words(SortedMap<String, String> files, ArrayNode firsts) {
    TreeMap<String, Postings[]> words = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      new Collector(words, i).collect(entries.get(i));
    }
    Files parts = new Files("words", WORDS_SIZE, files, firsts);
    for (Map.Entry<String, Postings[]> word : words.entrySet()) {
      ArrayNode row = JSON.createArrayNode().add(word.getKey());
      Postings[] fields = word.getValue();
      int last = fields.length - 1;
      while (fields[last] == null) {
        last--;
      }
      for (int i = 0; i <= last; i++) {
        row.add(fields[i] == null ? "" : fields[i].toString());
      }
      parts.add(word.getKey(), row);
    }
    parts.finish();
  }

  private void shown(SortedMap<String, String> files, ArrayNode firsts) {
    Files parts = new Files("entries", ENTRIES_SIZE, files, firsts);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      ArrayNode row = JSON.createArrayNode();
      row.add(entry.title()).add(entry.path()).add(entry.within()).add(entry.method());
      row.add(entry.route()).add(excerpt(entry));
      while (row.get(row.size() - 1).textValue().isEmpty()) {
        row.remove(row.size() - 1);
      }
      parts.add(i, row);
    }
    parts.finish();
  }

  /** The beginning of what is said; an operation is shown by its route. */
  private static String excerpt(Entry entry) {
    String said = entry.text().isEmpty() ? entry.words() : entry.text();
    String text = entry.kind() == Kind.OPERATION ? "" : said.replaceAll("\\s+", " ").strip();
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = text.lastIndexOf(' ', EXCERPT);
    return text.substring(
            0,
            end > EXCERPT / 2 ? end : text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT)))
        + "…";
  }

  private static String script(String name, Object data) {
    try {
      // An expression everywhere, even inside a page.
      String json = JSON.writeValueAsString(data);
      return "portolanSearch.add(\"" + name + "\"," + inScript(json) + ");\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }

  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /** Puts the words of an entry where they belong. */
  private record Collector(TreeMap<String, Postings[]> words, int number) {
    void collect(Entry entry) {
      List<String> title = Words.of(entry.title());
      whole(entry.title(), title.size());
      for (int i = 0; i < title.size(); i++) {
        add(title.get(i), i == 0 ? Field.FIRST : Field.TITLE);
      }
      Words.compounds(entry.title()).forEach(word -> add(word, Field.TITLE));
      for (String name : entry.names()) {
        List<String> parts = Words.of(name);
        whole(name, parts.size());
        parts.forEach(word -> add(word, Field.TITLE));
        Words.compounds(name).forEach(word -> add(word, Field.TITLE));
      }
      // A section goes by the name of its page as well.
      Field within = entry.kind() == Kind.SECTION ? Field.TITLE : Field.WORDS;
      Words.of(entry.within()).forEach(word -> add(word, within));
      for (String text :
          List.of(
              entry.method(),
              entry.route(),
              entry.words(),
              entry.place().product(),
              entry.place().version())) {
        Words.of(text).forEach(word -> add(word, Field.WORDS));
      }
      Words.of(entry.text()).forEach(word -> add(word, Field.TEXT));
      if (entry.route().startsWith("/")) {
        for (String segment : entry.route().substring(1).split("/", -1)) {
          add("/" + Words.segment(segment), Field.ROUTE);
        }
      }
    }

    private void whole(String name, int parts) {
      String joined = Words.joined(name);
      if (!joined.isEmpty() && joined.length() <= Words.LONGEST && parts <= IDENTIFIER_WORDS) {
        add(joined, Field.WHOLE);
      }
    }

    private void add(String word, Field field) {
      Postings[] fields = words.computeIfAbsent(word, w -> new Postings[Field.values().length]);
      int column = field.ordinal();
      if (fields[column] == null) {
        fields[column] = new Postings();
      }
      fields[column].add(number);
    }
  }

  /** Cuts a long list of rows into files. */
  private static final class Files {
    private final String name;
    private final int size;
    private final SortedMap<String, String> files;
    private final ArrayNode firsts;
    private final List<ArrayNode> rows = new ArrayList<>();
    private int length;

    Files(String name, int size, SortedMap<String, String> files, ArrayNode firsts) {
      this.name = name;
      this.size = size;
      this.files = files;
      this.firsts = firsts;
    }

    void add(String first, ArrayNode row) {
      if (rows.isEmpty()) {
        firsts.add(first);
      }
      add(row);
    }

    void add(int first, ArrayNode row) {
      if (rows.isEmpty()) {
        firsts.add(first);
      }
      add(row);
    }

    private void add(ArrayNode row) {
      rows.add(row);
      row.forEach(cell -> length += cell.textValue().length() + 3);
      if (length >= size) {
        finish();
      }
    }

    void finish() {
      if (rows.isEmpty()) {
        return;
      }
      String part = name + "-" + (firsts.size() - 1);
      files.put(part + ".js", script(part, rows));
      rows.clear();
      length = 0;
    }
  }
}
