package dev.portolan.scorecard;

import dev.portolan.diagnostic.Diagnostic;
import dev.portolan.diagnostic.Diagnostics;
import dev.portolan.diagnostic.Location;
import dev.portolan.lint.SpecLint;
import dev.portolan.scorecard.Scorecard.Check;
import dev.portolan.scorecard.Scorecard.Criterion;
import dev.portolan.scorecard.Scorecard.Level;
import dev.portolan.source.Source;
import dev.portolan.yaml.Fields;
import dev.portolan.yaml.Limits;
import dev.portolan.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code scorecards/<name>.yaml}. */
final class ScorecardReader {
  private final Templates templates;
  private final SpecLint lint;
  private final Diagnostics problems;

  ScorecardReader(SpecLint lint, Diagnostics problems) {
    this.templates = new Templates(lint, problems);
    this.lint = lint;
    this.problems = problems;
  }

  /**
   * The scorecard in a file; nothing if it asks for nothing that can be judged. One whose selector
   * cannot be understood applies to no service, and is left out too.
   */
  Optional<Scorecard> read(Fields fields, String name) {
    String title = fields.text("name").orElse(name);
    Optional<String> description = fields.text("description");
    Optional<String> selector = fields.text("selector");
    Optional<Rule> select =
        selector.flatMap(text -> Rule.parse(text, fields.placeOf("selector"), problems));
    List<Level> levels = levels(fields);
    List<Criterion> criteria = new ArrayList<>();
    fields
        .choice("template", Bundle.class, "scorecard-template-unknown")
        .ifPresent(bundle -> criteria.addAll(bundled(bundle, fields.placeOf("template"))));
    for (Fields criterion : fields.objects("criteria")) {
      criterion(criterion).ifPresent(criteria::add);
    }
    fields.finish();
    if (!fields.has("criteria") && !fields.has("template")) {
      problems.add(
          Diagnostic.error("scorecard-empty", fields.place(), "the scorecard asks for nothing")
              .withHint("add criteria, or a template"));
    }
    return criteria.isEmpty() || select.isPresent() != selector.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Scorecard(name, title, description, select, levels, criteria, fields.place()));
  }

  /** The criteria of a template of a whole scorecard, all at the place that names it. */
  private List<Criterion> bundled(Bundle bundle, Location place) {
    Diagnostics ours = new Diagnostics();
    Source source = new Source(bundle.word() + ".yaml", bundle.yaml());
    List<Criterion> criteria = new ArrayList<>();
    ScorecardReader reader = new ScorecardReader(lint, ours);
    YamlReader.read(source, Limits.CATALOG, ours)
        .flatMap(root -> Fields.root(root, source, ours))
        .ifPresent(
            fields ->
                fields
                    .objects("criteria")
                    .forEach(one -> reader.criterion(one).ifPresent(criteria::add)));
    if (!ours.sorted().isEmpty()) {
      throw new IllegalStateException("template " + bundle.word() + ": " + ours.sorted());
    }
    return criteria.stream()
        .map(c -> new Criterion(c.name(), c.section(), c.fix(), c.check(), place))
        .toList();
  }

  private Optional<Criterion> criterion(Fields criterion) {
    Optional<String> name = criterion.text("name");
    String section = criterion.text("section").orElse("");
    String fix = criterion.text("fix").orElse("");
    boolean enabled = criterion.flag("enabled").orElse(true);
    Optional<String> rule = criterion.text("rule");
    Optional<String> template = criterion.text("template");
    Optional<Templates.Made> made = Optional.empty();
    if (rule.isPresent() == template.isPresent()) {
      problems.add(
          Diagnostic.error(
                  "criterion-without-check",
                  criterion.place(),
                  rule.isPresent()
                      ? "the criterion has both a rule and a template"
                      : "the criterion has neither a rule nor a template")
              .withHint("give one: rule: service.owner != \"\", or template: has_api_specs"));
      criterion.keys().forEach(criterion::accept);
    } else if (template.isPresent()) {
      made = templates.make(template.get(), criterion);
      if (made.isEmpty()) {
        criterion.keys().forEach(criterion::accept);
      }
    } else {
      if (!criterion.has("name")) {
        criterion.missing("name");
      }
      Optional<Rule> parsed = Rule.parse(rule.get(), criterion.placeOf("rule"), problems);
      made = parsed.map(r -> new Templates.Made(rule.get(), new RuleCheck(r)));
    }
    return made.filter(m -> enabled)
        .map(
            m -> {
              Check check = m.check();
              return new Criterion(name.orElse(m.name()), section, fix, check, criterion.place());
            });
  }

  private List<Level> levels(Fields fields) {
    List<Level> levels = new ArrayList<>();
    Optional<Fields> given = fields.object("levels");
    for (String name : given.isEmpty() ? List.<String>of() : given.get().keys()) {
      Optional<BigDecimal> percent = given.get().number(name);
      boolean whole =
          percent
              .filter(p -> p.stripTrailingZeros().scale() <= 0)
              .filter(p -> p.signum() >= 0 && p.compareTo(BigDecimal.valueOf(100)) <= 0)
              .isPresent();
      if (whole) {
        levels.add(new Level(name, percent.get().intValue()));
      } else if (percent.isPresent()) {
        problems.add(
            Diagnostic.error(
                "level-invalid",
                given.get().placeOf(name),
                "the level \"" + name + "\" begins at a whole percentage from 0 to 100"));
      }
    }
    return levels.stream().sorted(Comparator.comparingInt(Level::percent)).toList();
  }
}
