package dev.portolan.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The ways through the forks of the schemas of one value, the likeliest first. */
final class Ways {
  /** As many are tried. */
  private static final int MAX_WAYS = 24;

  private final Budget budget;
  private final Circles circles;
  private final Optional<Choice> choice;
  private final Spot spot;
  private int left = MAX_WAYS;

  Ways(Budget budget, Circles circles, Optional<Choice> choice, Spot spot) {
    this.budget = budget;
    this.circles = circles;
    this.choice = choice.filter(c -> c.at().equals(spot.pointer()));
    this.spot = spot;
  }

  /** Follows one way after the other; true if {@code taker} wants no more. */
  boolean follow(Joint joint, Predicate<Joint> taker) {
    if (joint.never() || left <= 0 || budget.isSpent()) {
      return false;
    }
    Optional<Fork> fork = joint.fork();
    if (fork.isEmpty()) {
      left--;
      boolean circle =
          spot.optional() ? circles.begins(joint.names()) : circles.goesOn(joint.names());
      return !circle && taker.test(joint);
    }
    for (Fork.Branch branch : ordered(fork.get(), joint)) {
      if (follow(joint.with(branch), taker)) {
        return true;
      }
    }
    return false;
  }

  /** The chosen branch only; else all, null and what would begin again at the end. */
  private List<Fork.Branch> ordered(Fork fork, Joint joint) {
    if (choice.isPresent() && fork.alternatives() && joint.chosen().isEmpty()) {
      List<Fork.Branch> one =
          fork.branches().stream().filter(b -> b.index() == choice.get().index()).toList();
      if (!one.isEmpty()) {
        return one;
      }
    }
    List<Fork.Branch> first = new ArrayList<>();
    List<Fork.Branch> nothing = new ArrayList<>();
    List<Fork.Branch> again = new ArrayList<>();
    for (Fork.Branch branch : fork.branches()) {
      if (branch.isNull()) {
        nothing.add(branch);
      } else if (branch.name().isPresent() && circles.begins(List.of(branch.name().get()))) {
        again.add(branch);
      } else {
        first.add(branch);
      }
    }
    first.addAll(nothing);
    first.addAll(again);
    return first;
  }
}
