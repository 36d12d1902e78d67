package dev.portolan.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tables, as the section "Tables (extension)" of the GFM specification has them, found in
 * paragraphs. flexmark's own take no text before a table, split cells after code, and overflow the
 * stack on wide ones; only the names of its nodes are used.
 */
final class Tables implements ParagraphPreProcessor {
  /** In one document: more make pages that browsers cannot show. */
  private static final int MOST_CELLS = 200_000;

  private int cells;

  private Tables() {}

  /** Makes one for each document. */
  static final class Factory implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return new Tables();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    /** Cells may refer to definitions further down: those are collected first. */
    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    List<BasedSequence> lines = paragraph.getContentLines();
    for (int i = 1; i < lines.size(); i++) {
      List<TableCell.Alignment> columns = columns(lines.get(i));
      if (columns.isEmpty()) {
        continue;
      }
      BasedSequence header = lines.get(i - 1);
      boolean bars = lines.get(i).indexOf('|') >= 0 || header.indexOf('|') >= 0;
      if (bars && cells(header).size() == columns.size()) {
        if (i > 1) {
          before(paragraph, i - 1, state.getInlineParser());
        }
        TableBlock table = table(lines.subList(i - 1, lines.size()), columns, state);
        paragraph.insertBefore(table);
        return paragraph.getChars().length();
      }
    }
    return 0;
  }

  /** The lines above the table stay a paragraph. */
  private static void before(Paragraph paragraph, int lines, InlineParser inlines) {
    BasedSequence chars =
        paragraph
            .getChars()
            .baseSubSequence(
                paragraph.getStartOffset(), paragraph.getLineChars(lines - 1).getEndOffset());
    Paragraph above = new Paragraph(chars);
    above.setContent(paragraph, 0, lines);
    paragraph.insertBefore(above);
    inlines.parse(above.getContentChars(), above);
  }

  private TableBlock table(
      List<BasedSequence> lines, List<TableCell.Alignment> columns, ParserState state) {
    cells += columns.size() * (lines.size() - 1);
    if (cells > MOST_CELLS) {
      throw new TooHardException("its tables have more than " + MOST_CELLS + " cells");
    }
    TableBlock table = new TableBlock(lines.get(0));
    Node head = new TableHead(lines.get(0));
    head.appendChild(row(lines.get(0), columns, true, state.getInlineParser()));
    table.appendChild(head);
    if (lines.size() > 2) {
      Node body = new TableBody(lines.get(2));
      for (BasedSequence line : lines.subList(2, lines.size())) {
        body.appendChild(row(line, columns, false, state.getInlineParser()));
      }
      table.appendChild(body);
    }
    return table;
  }

  private static TableRow row(
      BasedSequence line, List<TableCell.Alignment> columns, boolean header, InlineParser inlines) {
    TableRow row = new TableRow(line);
    List<BasedSequence> texts = cells(line);
    for (int i = 0; i < columns.size(); i++) {
      BasedSequence text = i < texts.size() ? texts.get(i) : line.subSequence(0, 0);
      TableCell cell = new TableCell(text);
      cell.setHeader(header);
      cell.setAlignment(columns.get(i));
      row.appendChild(cell);
      inlines.parse(text, cell);
    }
    return row;
  }

  /** The cells of a line; bars at its beginning and end are for looks. */
  private static List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    List<BasedSequence> cells = new ArrayList<>();
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|') {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length() || cells.isEmpty()) {
      cells.add(row.subSequence(start, row.length()).trim());
    }
    return cells;
  }

  /** The alignments that a line of dashes gives to columns; none if it is another line. */
  private static List<TableCell.Alignment> columns(BasedSequence line) {
    for (int i = 0; i < line.length(); i++) {
      if ("|-: \t\n".indexOf(line.charAt(i)) < 0) {
        return List.of();
      }
    }
    List<TableCell.Alignment> columns = new ArrayList<>();
    for (BasedSequence cell : cells(line)) {
      boolean left = cell.startsWith(":");
      boolean right = cell.length() > 1 && cell.endsWith(":");
      BasedSequence dashes = cell.subSequence(left ? 1 : 0, cell.length() - (right ? 1 : 0));
      if (dashes.isEmpty() || dashes.countLeading(c -> c == '-') < dashes.length()) {
        return List.of();
      }
      columns.add(
          left && right
              ? TableCell.Alignment.CENTER
              : left ? TableCell.Alignment.LEFT : right ? TableCell.Alignment.RIGHT : null);
    }
    return columns;
  }
}
